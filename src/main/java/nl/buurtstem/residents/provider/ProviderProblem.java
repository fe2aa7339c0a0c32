package nl.buurtstem.residents.provider;

/** Signing in at the provider did not work. */
public class ProviderProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** It does not answer now, and may later. */
        DOWN,
        /** It and our settings do not fit; waiting does not help. */
        NOT_SET_UP,
        /** It said no, or the person did. */
        REFUSED,
        /** The code it gave is too old, or was used. */
        EXPIRED,
        /** What it gave is meant for another application. */
        WRONG_AUDIENCE,
        /** By its clock it is another time than by ours. */
        CLOCK,
        /** What came in its name was not made by it, or not for this sign-in. */
        NOT_TRUSTED;

        ProviderProblem because(String detail) {
            return new ProviderProblem(this, detail);
        }
    }

    private final Reason reason;

    private ProviderProblem(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
