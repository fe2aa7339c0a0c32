package nl.buurtstem.votes.count;

import static nl.buurtstem.votes.count.VotingKind.BUDGET;
import static nl.buurtstem.votes.count.VotingKind.POLL;
import static nl.buurtstem.votes.count.VotingKind.RANKED;
import static nl.buurtstem.votes.count.VotingKind.SINGLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How winners follow from papers. Each rule belongs to the kinds of paper it can read. */
public enum WinnerRule {
    PLURALITY(Set.of(POLL, SINGLE)),
    APPROVAL(Set.of(POLL, VotingKind.APPROVAL)),
    POINTS(Set.of(VotingKind.POINTS)),
    INSTANT_RUNOFF(Set.of(RANKED)),
    SCHULZE(Set.of(RANKED)),
    KNAPSACK_BY_VOTES(Set.of(BUDGET)),
    EQUAL_SHARES(Set.of(BUDGET));

    private final Set<VotingKind> kinds;

    WinnerRule(Set<VotingKind> kinds) {
        this.kinds = kinds;
    }

    public boolean fits(VotingKind kind) {
        return kinds.contains(kind);
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
