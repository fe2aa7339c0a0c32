package nl.buurtstem.votes.count;

import java.util.Locale;

/** The sentences of a count. */
public enum Said {
    /** {n} papers count; {blank} of them are blank. */
    PAPERS,
    /** Fewer papers ({n}) than the norm needs ({needed}): nothing wins. */
    NORM_TURNOUT_MISSED,
    /** Enough papers ({n}, {needed} needed). */
    NORM_TURNOUT_MET,
    /** {option} has {n} of the {needed} votes it needs, and cannot win. */
    NORM_SUPPORT_MISSED,
    /** {options} are equal ({n}); the lot puts {option} first. */
    TIE,
    /** {option} wins with {n}: votes, approvals. */
    WINS_VOTES,
    /** {option} wins with {n} points. */
    WINS_POINTS,
    /** Nobody got any votes. */
    NO_VOTES,
    /** Round {round}: the table shows how many papers count for whom; {exhausted} name nobody who is left. */
    RUNOFF_ROUND,
    /** {option} has more than half ({n} of {of}) and wins. */
    RUNOFF_MAJORITY,
    /** {option} has the fewest ({n}) and drops out. */
    RUNOFF_OUT,
    /** {options} have the fewest ({n}); the lot says that {option} drops out. */
    RUNOFF_TIE,
    /** Only {option} is left and wins with {n}. */
    RUNOFF_LAST,
    /** {option} is put above {other} by {n} papers, the other way round by {m}. */
    SCHULZE_PAIR,
    /** {option} and {other} are put above each other equally often. */
    SCHULZE_EVEN,
    /** {option} beats every other option directly. */
    SCHULZE_CONDORCET,
    /** The strongest path from {option} to {other} is {n}, back {m}. */
    SCHULZE_PATH,
    /** {options} are beaten by nobody; the lot puts {option} first. */
    SCHULZE_TIE,
    /** {option} wins: nobody has a stronger path to it. */
    SCHULZE_WINS,
    /** {option}, {n} votes, costs {cost} and fits; {left} euros are left. */
    BUDGET_WINS,
    /** {option} costs {cost}, but only {left} euros are left. */
    BUDGET_SKIPPED_TOTAL,
    /** {option} costs {cost}, but of theme {theme} only {left} euros are left. */
    BUDGET_SKIPPED_THEME,
    /** {option} has no votes. */
    BUDGET_NO_VOTES,
    /** Everybody ({n}) gets {share} euros to spend: exactly {exact}. */
    SHARES_START,
    /** {option} is bought by its {n} supporters; the most anybody pays is {cents} cents, exactly {exact}. */
    SHARES_WINS,
    /** {option} is out: its supporters have not enough left. */
    SHARES_OUT,
    /** {option} is out: theme {theme} has only {left} euros left. */
    SHARES_OUT_THEME,
    /** Add1: with {share} euros each, the winners together cost {cost}; one euro more each would be too much, or buys all. */
    SHARES_COMPLETED,
    /** {left} euros stay unspent. */
    SHARES_LEFT;

    boolean byLot() {
        return this == TIE || this == RUNOFF_TIE || this == SCHULZE_TIE;
    }

    /** Where the sentence stands. */
    public String key() {
        return "votes.count.step." + name().toLowerCase(Locale.ROOT);
    }
}
