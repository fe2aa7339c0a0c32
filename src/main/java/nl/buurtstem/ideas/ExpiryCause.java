package nl.buurtstem.ideas;

/** Why an idea expired. */
public enum ExpiryCause {
    /** Its window ended with too few likes. */
    THRESHOLD_NOT_MET,
    /** It had its likes, but was never selected. */
    NOT_SELECTED;

    /** Message key of the sentence that says so. */
    public String word() {
        return "ideas.expired." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
