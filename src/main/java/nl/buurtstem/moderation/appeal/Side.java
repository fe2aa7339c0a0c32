package nl.buurtstem.moderation.appeal;

/** As what somebody appeals; the same words stand in the check of {@code appeal}. */
public enum Side {
    /** They wrote what was hidden or sent back. */
    AUTHOR,
    /** They flagged what was left as it is. */
    FLAGGER
}
