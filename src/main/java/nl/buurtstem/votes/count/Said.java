package nl.buurtstem.votes.count;

import java.util.Locale;

/** The sentences of a count; what each needs stands with its words. */
public enum Said {
    PAPERS,
    NORM_TURNOUT_MET,
    /** Nothing wins. */
    NORM_TURNOUT_MISSED,
    /** This option cannot win. */
    NORM_SUPPORT_MISSED,
    /** Options that are equal, in the order the lot gives them. */
    TIE,
    WINS_VOTES,
    WINS_POINTS,
    NO_VOTES,
    /** The scores: how many papers count for whom. */
    RUNOFF_ROUND,
    RUNOFF_MAJORITY,
    /** Options that have the fewest, in the order of the lot: the last one drops out. */
    RUNOFF_TIE,
    RUNOFF_OUT,
    /** An option that beats every other one directly. */
    SCHULZE_CONDORCET,
    /** How strong the strongest path from the winner to another option is, and the one back. */
    SCHULZE_PATH,
    /** Options that nobody beats, in the order of the lot: the first one wins. */
    SCHULZE_TIE,
    SCHULZE_WINS,
    BUDGET_WINS,
    BUDGET_SKIPPED_TOTAL,
    BUDGET_SKIPPED_THEME,
    BUDGET_NO_VOTES,
    SHARES_START,
    /** By how many euros every share was raised so that more could be bought. */
    SHARES_COMPLETED,
    SHARES_WINS,
    SHARES_OUT,
    SHARES_OUT_THEME,
    MONEY_LEFT;

    boolean byLot() {
        return this == TIE || this == RUNOFF_TIE || this == SCHULZE_TIE;
    }

    /** Where the sentence stands. */
    public String key() {
        return "votes.count.step." + name().toLowerCase(Locale.ROOT);
    }
}
