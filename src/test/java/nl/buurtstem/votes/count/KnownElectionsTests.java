package nl.buurtstem.votes.count;

import static nl.buurtstem.votes.count.Elections.all;
import static nl.buurtstem.votes.count.Elections.budget;
import static nl.buurtstem.votes.count.Elections.chosen;
import static nl.buurtstem.votes.count.Elections.count;
import static nl.buurtstem.votes.count.Elections.letters;
import static nl.buurtstem.votes.count.Elections.longs;
import static nl.buurtstem.votes.count.Elections.options;
import static nl.buurtstem.votes.count.Elections.plans;
import static nl.buurtstem.votes.count.Elections.preferred;
import static nl.buurtstem.votes.count.Elections.ranked;
import static nl.buurtstem.votes.count.Elections.rounds;
import static nl.buurtstem.votes.count.Elections.score;
import static nl.buurtstem.votes.count.Elections.strengths;
import static nl.buurtstem.votes.count.Elections.winners;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Elections whose outcome was published by others; each says where, and what was worked out here by hand. */
class KnownElectionsTests {

    private static final RoundRules RUNOFF = RoundRules.of(VotingKind.RANKED, WinnerRule.INSTANT_RUNOFF);
    private static final RoundRules SCHULZE = RoundRules.of(VotingKind.RANKED, WinnerRule.SCHULZE);

    /** The choice of a capital for Tennessee: A Memphis, B Nashville, C Chattanooga, D Knoxville. */
    private static final List<BallotPaper> TENNESSEE =
            all(ranked(42, "ABCD"), ranked(26, "BCDA"), ranked(15, "CDBA"), ranked(17, "DCBA"));

    /**
     * Electowiki, "Effects of different voting systems under similar circumstances" and Wikipedia, "Instant-runoff voting": Knoxville wins
     * in the third round with 58 of 100.
     */
    @Test
    void theCapitalOfTennesseeByRunOffIsKnoxville() {
        Outcome outcome = count(RUNOFF, options("ABCD"), TENNESSEE);

        assertThat(winners(outcome)).isEqualTo("D");
        assertThat(rounds(outcome, "ABCD"))
                .containsExactly(longs(42, 26, 15, 17), longs(42, 26, 0, 32), longs(42, 0, 0, 58));
    }

    /** The same sources: Nashville beats each other city directly, so every Condorcet method chooses it; the pairs worked out by hand. */
    @Test
    void theCapitalOfTennesseeByPairsIsNashville() {
        Outcome outcome = count(SCHULZE, options("ABCD"), TENNESSEE);

        assertThat(letters(outcome.ranking())).isEqualTo("BCDA");
        assertThat(preferred(outcome)).isEqualTo(longs(42, 42, 42, 58, 68, 68, 58, 32, 83, 58, 32, 17));
    }

    /** Wikipedia, "Plurality voting": with one vote each, Memphis has the most. */
    @Test
    void theCapitalOfTennesseeByMostVotesIsMemphis() {
        Outcome outcome = count(
                RoundRules.of(VotingKind.SINGLE, WinnerRule.PLURALITY),
                options("ABCD"),
                all(chosen(42, "A"), chosen(26, "B"), chosen(15, "C"), chosen(17, "D")));

        assertThat(winners(outcome)).isEqualTo("A");
    }

    /**
     * Mayor of Burlington, Vermont, 3 March 2009, brought down to the three who were left in the second round: A Montroll, B Kiss, C Wright.
     * The papers are those of the nine ways to fill in such a paper as published at rangevoting.org/Burlington.html. They give the pairs that
     * Electowiki publishes ("2009 Burlington mayoral election": Montroll 4067 to Kiss 3477, Montroll 4597 to Wright 3668, Kiss 4314 to Wright 4064) and
     * the winner of the official count, whose own last round was 4313 to 4061: it handled a few damaged papers otherwise.
     */
    private static final List<BallotPaper> BURLINGTON = all(
            ranked(1332, "ABC"),
            ranked(767, "ACB"),
            ranked(455, "A"),
            ranked(2043, "BAC"),
            ranked(371, "BCA"),
            ranked(568, "B"),
            ranked(1513, "CAB"),
            ranked(495, "CBA"),
            ranked(1289, "C"));

    @Test
    void burlingtonByRunOffElectsKiss() {
        Outcome outcome = count(RUNOFF, options("ABC"), BURLINGTON);

        assertThat(winners(outcome)).isEqualTo("B");
        assertThat(rounds(outcome, "ABC")).containsExactly(longs(2554, 2982, 3297), longs(0, 4314, 4064));
        assertThat(outcome.steps().get(3).numbers()).containsEntry("exhausted", 455L);
    }

    @Test
    void burlingtonByPairsElectsMontroll() {
        Outcome outcome = count(SCHULZE, options("ABC"), BURLINGTON);

        assertThat(winners(outcome)).isEqualTo("A");
        assertThat(preferred(outcome)).isEqualTo(longs(4067, 4597, 3477, 4314, 3668, 4064));
    }

    /**
     * M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method", Social
     * Choice and Welfare 36 (2011), and the author's examples on Wikipedia, "Schulze method": 45 voters, ranking E A C B D.
     */
    @Test
    void fortyFiveVotersOfSchulzeElectE() {
        Outcome outcome = count(
                SCHULZE,
                options("ABCDE"),
                all(
                        ranked(5, "ACBED"),
                        ranked(5, "ADECB"),
                        ranked(8, "BEDAC"),
                        ranked(3, "CABED"),
                        ranked(7, "CAEBD"),
                        ranked(2, "CBADE"),
                        ranked(7, "DCEBA"),
                        ranked(8, "EBADC")));

        assertThat(letters(outcome.ranking())).isEqualTo("EACBD");
        assertThat(preferred(outcome))
                .isEqualTo(longs(20, 26, 30, 22, 25, 16, 33, 18, 19, 29, 17, 24, 15, 12, 28, 14, 23, 27, 21, 31));
        assertThat(strengths(outcome))
                .isEqualTo(longs(28, 28, 30, 24, 25, 28, 33, 24, 25, 29, 29, 24, 25, 28, 28, 24, 25, 28, 28, 31));
        assertThat(List.of(score(outcome, 'E'), score(outcome, 'A'), score(outcome, 'D')))
                .containsExactly(4L, 3L, 0L);
    }

    /**
     * equalshares.net, "Explanation of the Method of Equal Shares", example 1: eleven voters, 1100 euros. A bike path 700, B outdoor gym
     * 400, C new park 250, D new playground 200, E library for kids 100.
     */
    private static final List<Option> PLANS = plans(700, 400, 250, 200, 100);

    private static final List<BallotPaper> ELEVEN = all(
            chosen(1, "AB"),
            chosen(1, "ABC"),
            chosen(1, "AB"),
            chosen(2, "ABC"),
            chosen(1, "AB"),
            chosen(1, "CDE"),
            chosen(1, "D"),
            chosen(1, "DE"),
            chosen(1, "CDE"));

    @Test
    void equalSharesBuyTheBikePathThePlaygroundAndTheLibrary() {
        Outcome outcome = count(budget(WinnerRule.EQUAL_SHARES, 1100), PLANS, all(ELEVEN, chosen(1, "A")));

        assertThat(winners(outcome)).isEqualTo("ADE");
        assertThat(payments(outcome)).containsExactly("100", "50", "100/3");
    }

    /** The same page: most cities would take the two with the most votes, for the same people. */
    @Test
    void mostVotesWithinTheMoneyBuyTheBikePathAndTheGym() {
        Outcome outcome = count(budget(WinnerRule.KNAPSACK_BY_VOTES, 1100), PLANS, all(ELEVEN, chosen(1, "A")));

        assertThat(winners(outcome)).isEqualTo("AB");
    }

    /**
     * The same page, example 2: the last voter chooses the gym instead. It publishes the gym, the park and the playground, and payments of 57.14,
     * 60.5 and 60.5; the exact ones, 400/7, (250 - 3 · 300/7) / 2 = 425/7 and (200 - 2 · 275/7) / 2 = 425/7, were worked out by hand.
     */
    @Test
    void equalSharesWithOneOtherVoteBuyTheGymTheParkAndThePlayground() {
        Outcome outcome = count(budget(WinnerRule.EQUAL_SHARES, 1100), PLANS, all(ELEVEN, chosen(1, "B")));

        assertThat(winners(outcome)).isEqualTo("BCD");
        assertThat(payments(outcome)).containsExactly("400/7", "425/7", "425/7");
    }

    /**
     * The running example of M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences" (Springer 2023): twelve voters, seven
     * candidates, four seats, here as plans of one euro. Pabutools publishes (test_rule.py, "RunningEx LackSkow23") that equal shares
     * without completion elects A alone.
     */
    @Test
    void twelveVotersOfLacknerAndSkowronBuyOnlyA() {
        Outcome outcome = count(budget(WinnerRule.EQUAL_SHARES, 4), plans(1, 1, 1, 1, 1, 1, 1), TWELVE);

        assertThat(winners(outcome)).isEqualTo("A");
    }

    private static final List<BallotPaper> TWELVE = all(
            chosen(3, "AB"),
            chosen(3, "AC"),
            chosen(2, "AD"),
            chosen(1, "BCF"),
            chosen(1, "E"),
            chosen(1, "F"),
            chosen(1, "G"));

    /**
     * Pabutools, test_rule.py, "AppEx_2" with cost utilities, in cents: plans of 100, 90, 200 and 109, four voters, 400 in all. Without
     * completion A and C; raised until nothing more fits, A, B and C. The order was worked out by hand: with 112 each, B has two voters and A one.
     */
    @Test
    void raisedSharesBuyOneMore() {
        List<BallotPaper> papers = all(chosen(1, "A"), chosen(2, "BCD"), chosen(1, "C"));
        RoundRules rules = budget(WinnerRule.EQUAL_SHARES, 400);

        Outcome plain = count(rules, plans(100, 90, 200, 109), papers);
        Outcome raised = count(rules.withCompletion(Completion.ADD_ONE), plans(100, 90, 200, 109), papers);

        assertThat(winners(plain)).isEqualTo("CA");
        assertThat(winners(raised)).isEqualTo("CBA");
    }

    private static List<String> payments(Outcome outcome) {
        return outcome.steps().stream()
                .filter(step -> step.said() == Said.SHARES_WINS)
                .map(step -> String.valueOf(step.texts().get("exact")))
                .toList();
    }
}
