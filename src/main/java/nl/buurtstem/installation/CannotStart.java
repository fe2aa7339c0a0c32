package nl.buurtstem.installation;

/** The application cannot start, and a person can do something about it. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param what what is wrong, in plain words
     * @param remedy what to do about it
     */
    public CannotStart(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
