package nl.buurtstem.ideas;

/** Identifies an idea; the number in its address. */
public record IdeaId(long value) {

    /**
     * The id in an address.
     *
     * @throws nl.buurtstem.kernel.Refused (no such idea) when it is no number
     */
    public static IdeaId of(String text) {
        try {
            return new IdeaId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw IdeaRefusal.NO_SUCH_IDEA.because();
        }
    }

    /** Where its page is. */
    public String path() {
        return "/ideas/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
