package nl.buurtstem.votes.count;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How winners follow from papers. Each rule belongs to the kinds of paper it can read. */
public enum WinnerRule {
    PLURALITY,
    APPROVAL,
    POINTS,
    INSTANT_RUNOFF,
    SCHULZE,
    KNAPSACK_BY_VOTES,
    EQUAL_SHARES;

    public boolean fits(VotingKind kind) {
        return switch (this) {
            case PLURALITY -> kind == VotingKind.POLL || kind == VotingKind.SINGLE;
            case APPROVAL -> kind == VotingKind.POLL || kind == VotingKind.APPROVAL;
            case POINTS -> kind == VotingKind.POINTS;
            case INSTANT_RUNOFF, SCHULZE -> kind == VotingKind.RANKED;
            case KNAPSACK_BY_VOTES, EQUAL_SHARES -> kind == VotingKind.BUDGET;
        };
    }

    /** The rules a round of this kind can choose from; the first is the usual one. */
    public static List<WinnerRule> of(VotingKind kind) {
        return Arrays.stream(values()).filter(rule -> rule.fits(kind)).toList();
    }

    /** Where the rule's name stands; {@code .how} behind it explains the rule in a few sentences. */
    public String key() {
        return "votes.count.rule." + name().toLowerCase(Locale.ROOT);
    }
}
