package nl.buurtstem.ideas;

/** Identifies an idea; the number in its address. */
public record IdeaId(long value) {

    /** Where its page is. */
    public String path() {
        return "/ideas/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
