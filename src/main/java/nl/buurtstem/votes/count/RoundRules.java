package nl.buurtstem.votes.count;

import org.jspecify.annotations.Nullable;

/**
 * Everything about a round that decides what a paper may say and who wins; fixed before the first paper.
 *
 * @param seats how many options win at most by {@link WinnerRule#PLURALITY}, {@link WinnerRule#APPROVAL} and
 *     {@link WinnerRule#POINTS}; 0 when nothing is decided. Ranked rounds have one winner; in budget rounds money decides.
 * @param completion what equal shares does with money left over
 * @param norm how many residents must take part or agree, if any
 */
public record RoundRules(
        VotingKind kind,
        WinnerRule rule,
        int seats,
        PaperRules paper,
        Money money,
        Completion completion,
        @Nullable Norm norm,
        Openness openness) {

    private static final int POINTS = 10;

    public RoundRules {
        require(rule.fits(kind), rule + " cannot read papers of kind " + kind);
        require(seats >= 0, "fewer than no winners");
        require(rule != WinnerRule.PLURALITY || paper.max() == 1, "the most votes are counted of one choice each");
        require(kind != VotingKind.POINTS || paper.points() > 0, "no points to divide");
        require(kind != VotingKind.BUDGET || money.total() > 0, "no money to divide");
        require(!paper.equalRanks() || rule == WinnerRule.SCHULZE, "only Schulze reads shared places");
        require(norm == null || norm.of() == Norm.Of.TURNOUT || choosing(kind), "support is counted of choices");
    }

    private static boolean choosing(VotingKind kind) {
        return kind != VotingKind.RANKED && kind != VotingKind.POINTS;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The usual rules of a kind: one winner, blank allowed, as many choices as one likes. */
    public static RoundRules of(VotingKind kind, WinnerRule rule) {
        PaperRules paper = PaperRules.FREE
                .withChoices(1, rule == WinnerRule.PLURALITY ? 1 : Integer.MAX_VALUE)
                .withPoints(kind == VotingKind.POINTS ? POINTS : 0, false);
        Money money = kind == VotingKind.BUDGET ? new Money(1, Money.NONE.themes()) : Money.NONE;
        int seats = kind == VotingKind.POLL ? 0 : 1;
        return new RoundRules(kind, rule, seats, paper, money, Completion.NONE, null, Openness.USUAL);
    }

    public RoundRules withSeats(int most) {
        return new RoundRules(kind, rule, most, paper, money, completion, norm, openness);
    }

    public RoundRules withPaper(PaperRules of) {
        return new RoundRules(kind, rule, seats, of, money, completion, norm, openness);
    }

    public RoundRules withChoices(int least, int most) {
        return withPaper(paper.withChoices(least, most));
    }

    public RoundRules withPoints(int given, boolean all) {
        return withPaper(paper.withPoints(given, all));
    }

    /** With this money, and whether what one paper chooses must fit in it. */
    public RoundRules withMoney(Money there, boolean mustFit) {
        return new RoundRules(kind, rule, seats, paper.withMustFit(mustFit), there, completion, norm, openness);
    }

    public RoundRules withCompletion(Completion with) {
        return new RoundRules(kind, rule, seats, paper, money, with, norm, openness);
    }

    public RoundRules withNorm(@Nullable Norm of) {
        return new RoundRules(kind, rule, seats, paper, money, completion, of, openness);
    }

    public RoundRules withOpenness(Openness when) {
        return new RoundRules(kind, rule, seats, paper, money, completion, norm, when);
    }
}
