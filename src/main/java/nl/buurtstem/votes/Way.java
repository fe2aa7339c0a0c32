package nl.buurtstem.votes;

import java.util.Locale;
import nl.buurtstem.votes.count.VotingKind;
import nl.buurtstem.votes.count.WinnerRule;

/** How people choose and how it is counted, as one choice for who makes a round. */
public enum Way {
    POLL(VotingKind.POLL, WinnerRule.PLURALITY),
    SINGLE(VotingKind.SINGLE, WinnerRule.PLURALITY),
    APPROVAL(VotingKind.APPROVAL, WinnerRule.APPROVAL),
    POINTS(VotingKind.POINTS, WinnerRule.POINTS),
    /** In order; the last drops out until one has more than half. */
    RANKED(VotingKind.RANKED, WinnerRule.INSTANT_RUNOFF),
    /** In order; every two against each other. */
    RANKED_PAIRS(VotingKind.RANKED, WinnerRule.SCHULZE),
    /** Plans for money; most votes first. */
    BUDGET(VotingKind.BUDGET, WinnerRule.KNAPSACK_BY_VOTES),
    /** Plans for money; everybody has an equal share to spend. */
    BUDGET_FAIR(VotingKind.BUDGET, WinnerRule.EQUAL_SHARES);

    private final VotingKind kind;
    private final WinnerRule rule;

    Way(VotingKind kind, WinnerRule rule) {
        this.kind = kind;
        this.rule = rule;
    }

    public VotingKind kind() {
        return kind;
    }

    public WinnerRule rule() {
        return rule;
    }

    /** Whether options are chosen one by one, and how many do not matter. */
    public boolean isTicked() {
        return kind == VotingKind.APPROVAL || kind == VotingKind.BUDGET;
    }

    /** Whether exactly one option is chosen. */
    public boolean isOne() {
        return kind == VotingKind.POLL || kind == VotingKind.SINGLE;
    }

    /** Message key of how it is counted: a poll has no winner. */
    public String counted() {
        return kind == VotingKind.POLL ? word() + ".means" : rule.key() + ".how";
    }

    /** Message key of its name; what a voter does stands under it with {@code .how}, what the municipality chooses with {@code .means}. */
    public String word() {
        return "votes.way." + name().toLowerCase(Locale.ROOT);
    }
}
