package nl.buurtstem.moderation.appeal;

import java.util.Locale;

/** What a second person makes of a decision; the same words stand in the check of {@code appeal_ruling}. */
public enum Verdict {
    /** The decision stays. */
    UPHELD,
    /** The decision is put right. */
    OVERTURNED;

    /** Where its name stands. */
    public String word() {
        return "moderation.appeal.verdict_" + lower();
    }

    public String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
