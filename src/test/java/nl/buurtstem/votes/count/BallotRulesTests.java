package nl.buurtstem.votes.count;

import static nl.buurtstem.votes.count.Elections.chosen;
import static nl.buurtstem.votes.count.Elections.count;
import static nl.buurtstem.votes.count.Elections.options;
import static nl.buurtstem.votes.count.Elections.said;
import static nl.buurtstem.votes.count.Elections.winners;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which papers are void and why; what the norm asks; when papers are published; who comes first in the lot. */
class BallotRulesTests {

    private static final Map<String, RoundRules> ROUNDS = Map.of(
            "single",
                    RoundRules.of(VotingKind.SINGLE, WinnerRule.PLURALITY)
                            .withPaper(PaperRules.FREE.withChoices(1, 1).withBlank(false)),
            "two to three",
                    RoundRules.of(VotingKind.APPROVAL, WinnerRule.APPROVAL).withChoices(2, 3),
            "ten points", RoundRules.of(VotingKind.POINTS, WinnerRule.POINTS).withPoints(10, false),
            "all ten points",
                    RoundRules.of(VotingKind.POINTS, WinnerRule.POINTS).withPoints(10, true),
            "in order", RoundRules.of(VotingKind.RANKED, WinnerRule.INSTANT_RUNOFF),
            "places shared",
                    RoundRules.of(VotingKind.RANKED, WinnerRule.SCHULZE)
                            .withPaper(PaperRules.FREE.withEqualRanks(true)),
            "basket",
                    RoundRules.of(VotingKind.BUDGET, WinnerRule.KNAPSACK_BY_VOTES)
                            .withMoney(new Money(700, Map.of("GREEN", 300L)), true),
            "free",
                    RoundRules.of(VotingKind.BUDGET, WinnerRule.EQUAL_SHARES)
                            .withMoney(new Money(700, Map.of("GREEN", 300L)), false));

    /** Options 1 to 4 cost 100, 200, 300 and 400; 1 and 3 are green. */
    private static final List<Option> OPTIONS = List.of(
            new Option(1, "A", 100, "GREEN"),
            new Option(2, "B", 200, "PLAY"),
            new Option(3, "C", 300, "GREEN"),
            new Option(4, "D", 400, ""));

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            nullValues = "-",
            value = {
                "single, '', BLANK",
                "single, '1=1', -",
                "single, '1=1 2=1', TOO_MANY",
                "single, '9=1', UNKNOWN_OPTION",
                "single, '1=2', NOT_A_CHOICE",
                "two to three, '', -",
                "two to three, '1=1', TOO_FEW",
                "two to three, '1=1 2=1', -",
                "two to three, '1=1 1=1 2=1', NAMED_TWICE",
                "two to three, '1=1 2=1 3=1 4=1', TOO_MANY",
                "ten points, '1=3 2=4', -",
                "ten points, '1=6 2=4', -",
                "ten points, '1=6 2=5', TOO_MANY_POINTS",
                "ten points, '1=0', NOT_A_NUMBER_OF_POINTS",
                "ten points, '1=-1 2=11', NOT_A_NUMBER_OF_POINTS",
                "all ten points, '1=6 2=4', -",
                "all ten points, '1=6 2=3', NOT_ALL_POINTS",
                "in order, '1=2 2=1', -",
                "in order, '1=1 2=1', SHARED_PLACE",
                "in order, '1=1 2=3', SKIPPED_PLACE",
                "in order, '1=2 2=3', SKIPPED_PLACE",
                "in order, '1=0', NOT_A_PLACE",
                "places shared, '1=1 2=1 3=2', -",
                "places shared, '1=1 2=1 3=3', SKIPPED_PLACE",
                "basket, '1=1 2=1 4=1', -",
                "basket, '2=1 3=1 4=1', OVER_MONEY",
                "basket, '1=1 3=1', OVER_THEME",
                "free, '2=1 3=1 4=1', -"
            })
    void aPaperIsValidOrVoidForOneFirstReason(String round, String paper, String fault) {
        RoundRules rules = ROUNDS.get(round);

        List<String> found = new BallotRules(rules, OPTIONS)
                .check(BallotPaper.parse(paper)).stream()
                        .map(c -> c.refusal().name())
                        .toList();

        assertThat(found.stream().findFirst().orElse(null)).isEqualTo(fault);
    }

    @Test
    void aPaperIsOneTextWhateverItsOrder() {
        BallotPaper paper = BallotPaper.parse("8=2 3=1");

        assertThat(paper.text()).isEqualTo("3=1 8=2");
        assertThat(paper).isEqualTo(BallotPaper.ranked(3L, 8L));
        assertThat(BallotPaper.parse("").isBlank()).isTrue();
    }

    @Test
    void theNormIsAShareOfResidentsRoundedUp() {
        assertThat(new Norm(Norm.Of.TURNOUT, 60, 101).needed()).isEqualTo(61);
        assertThat(new Norm(Norm.Of.TURNOUT, 60, 100).needed()).isEqualTo(60);
    }

    @Test
    void withTooFewOfTheResidentsNothingWins() {
        RoundRules rules = RoundRules.of(VotingKind.SINGLE, WinnerRule.PLURALITY);

        Outcome below = count(rules.withNorm(new Norm(Norm.Of.TURNOUT, 60, 6)), options("AB"), chosen(3, "A"));
        Outcome enough = count(rules.withNorm(new Norm(Norm.Of.TURNOUT, 60, 5)), options("AB"), chosen(3, "A"));

        assertThat(winners(below)).isEmpty();
        assertThat(said(below)).containsExactly(Said.PAPERS, Said.NORM_TURNOUT_MISSED);
        assertThat(winners(enough)).isEqualTo("A");
    }

    @Test
    void anOptionBelowTheNormCannotWinHoweverManyPlacesThereAre() {
        RoundRules rules = RoundRules.of(VotingKind.APPROVAL, WinnerRule.APPROVAL)
                .withSeats(2)
                .withNorm(new Norm(Norm.Of.SUPPORT, 50, 8));

        Outcome outcome = count(rules, options("ABC"), Elections.all(chosen(4, "AB"), chosen(1, "A"), chosen(3, "C")));

        assertThat(winners(outcome)).isEqualTo("AB");
        assertThat(said(outcome)).contains(Said.NORM_SUPPORT_MISSED);
    }

    @Test
    void aTieIsSaidAndTheLotDecides() {
        RoundRules rules = RoundRules.of(VotingKind.SINGLE, WinnerRule.PLURALITY);

        Outcome outcome = Count.of(new CountInput(
                rules,
                options("ABC"),
                Elections.all(chosen(2, "A"), chosen(2, "B"), chosen(1, "C")),
                new Lot("", List.of(3L, 2L, 1L))));

        assertThat(winners(outcome)).isEqualTo("B");
        assertThat(outcome.ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.options()).containsExactly(2L, 1L));
    }

    @Test
    void theLotFollowsFromItsSeedAndNotFromTheOrderOfOptions() {
        String seed = Lot.seed("12", new byte[32], "secret");

        assertThat(Lot.draw(seed, List.of(1L, 2L, 3L, 4L, 5L))).isEqualTo(Lot.draw(seed, List.of(5L, 3L, 1L, 2L, 4L)));
        assertThat(Lot.seed("12", new byte[32], "another")).isNotEqualTo(seed);
        assertThat(Lot.seed("13", new byte[32], "secret")).isNotEqualTo(seed);
    }

    /** Over many seeds every option is first about as often: 6000 draws of 3, expected 2000 each, standard deviation 36.5. */
    @Test
    void everyOptionHasAnEqualChance() {
        Map<Long, Integer> first = new java.util.HashMap<>();
        for (int i = 0; i < 6000; i++) {
            first.merge(Lot.draw("seed " + i, List.of(7L, 8L, 9L)).order().getFirst(), 1, Integer::sum);
        }

        assertThat(first.values()).hasSize(3).allSatisfy(n -> assertThat(n).isBetween(1850, 2150));
    }

    @ParameterizedTest
    @CsvSource({
        "single, 4", // one of four
        "two to three, 10", // 6 pairs and 4 threes
        "ten points, 1000", // (10 + 4 choose 4) - 1: ways to divide at most 10 over 4, but for nothing
        "all ten points, 286", // 13 choose 3
        "in order, 64", // 4 + 12 + 24 + 24
        "places shared, 149", // 4·1 + 6·3 + 4·13 + 1·75
        "basket, 15"
    })
    void theWaysToFillInAPaperAreCounted(String round, int ways) {
        assertThat(Ways.of(ROUNDS.get(round), 4)).isEqualTo(ways);
    }

    @Test
    void papersAreOnlyPublishedWhereNoneStandsOut() {
        Openness openness = new Openness(5, 500);
        RoundRules order = ROUNDS.get("in order");

        assertThat(openness.isOpen(order, 4, 319)).isFalse();
        assertThat(openness.isOpen(order, 4, 320)).isTrue();
        assertThat(openness.isOpen(order, 10, 499)).isFalse();
        assertThat(openness.isOpen(order, 10, 500)).isTrue();
        assertThat(openness.isOpen(ROUNDS.get("ten points"), 4, 499)).isFalse();
        assertThat(openness.isOpen(ROUNDS.get("two to three"), 4, 5)).isTrue();
        assertThat(openness.isOpen(ROUNDS.get("free"), 4, 4)).isFalse();
        assertThat(openness.needed(order, 4)).isEqualTo(320);
        assertThat(openness.needed(order, 30)).isEqualTo(500);
        assertThat(openness.needed(ROUNDS.get("free"), 4)).isEqualTo(5);
    }

    @Test
    void rulesThatCannotReadTheirPapersAreNoRules() {
        List<VotingKind> kinds = new ArrayList<>(List.of(VotingKind.values()));
        for (VotingKind kind : kinds) {
            assertThat(WinnerRule.of(kind)).isNotEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> RoundRules.of(VotingKind.RANKED, WinnerRule.POINTS));
    }
}
