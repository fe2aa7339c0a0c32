package nl.buurtstem.votes.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Leaving out euros with which nothing can change finds what trying all of them finds. */
class EqualSharesTests {

    @Test
    void randomRoundsEndAtTheSameEuroAndBuyTheSame() {
        long raised = 0;
        for (int seed = 1; seed <= 400; seed++) {
            CountInput drawn = RandomRounds.input(seed, WinnerRule.EQUAL_SHARES, 7, 15);
            raised += same(drawn, drawn.rules().withNorm(null).withCompletion(Completion.ADD_ONE));
        }
        assertThat(raised).isGreaterThan(10_000);
    }

    @Test
    void soDoLargerOnesWithCostsOfEverySize() {
        for (int seed = 1; seed <= 12; seed++) {
            CountInput drawn = town(seed, 60, 12, 40_000);
            assertThat(same(drawn, drawn.rules())).isPositive();
        }
    }

    private static long same(CountInput drawn, RoundRules rules) {
        CountInput input = new CountInput(rules, drawn.options(), drawn.papers(), drawn.lot());
        PlainShares.Found plain = PlainShares.of(input);
        Outcome outcome = Count.of(input);
        assertThat(outcome.winners()).isEqualTo(plain.winners());
        assertThat(raised(outcome)).isEqualTo(plain.raised());
        return plain.raised();
    }

    private static long raised(Outcome outcome) {
        return outcome.steps().stream()
                .filter(step -> step.said() == Said.SHARES_COMPLETED)
                .mapToLong(step -> step.numbers().getOrDefault("raised", -1L))
                .sum();
    }

    /** One euro after the other this would take hundreds of millions of purchases. */
    @Test
    void muchMoneyAndFewPeopleIsNoMoreWorkThanLittleMoney() {
        List<Option> plans = Elections.plans(2_000_000, 90_000_000, 60_000_000, 7);
        RoundRules rules =
                Elections.budget(WinnerRule.EQUAL_SHARES, 100_000_000).withCompletion(Completion.ADD_ONE);
        List<BallotPaper> papers = Elections.all(
                Elections.chosen(3, "A"),
                Elections.chosen(4, "AD"),
                Elections.chosen(1, "BD"),
                Elections.chosen(1, "C"));
        assertThat(Elections.winners(Elections.count(rules, plans, papers))).isEqualTo("ADC");
    }

    @Test
    void tenThousandPapersOverSixtyPlansAreCounted() {
        CountInput input = town(1, 10_000, 60, 1_000_000);
        long began = System.nanoTime();
        Outcome outcome = Count.of(input);
        System.out.printf(
                "equal shares of 10,000 papers over 60 plans: %d won, shares raised by %d euros, %.1f s%n",
                outcome.winners().size(), raised(outcome), (System.nanoTime() - began) / 1e9);
        assertThat(outcome.winners()).hasSizeGreaterThan(10);
    }

    /** People who choose one to ten plans, some of which many like; plans of a thousand euros up to a tenth of the money. */
    private static CountInput town(long seed, int voters, int plans, long money) {
        Random random = new Random(seed);
        List<Option> options = LongStream.rangeClosed(1, plans)
                .mapToObj(id -> new Option(id, "Plan " + id, 1000 + random.nextLong(money / 10), ""))
                .toList();
        List<BallotPaper> papers = new ArrayList<>();
        for (int i = 0; i < voters; i++) {
            papers.add(BallotPaper.chosen(IntStream.range(0, 1 + random.nextInt(10))
                    .mapToObj(n -> 1 + (long) (plans * Math.pow(random.nextDouble(), 1.6)))
                    .distinct()
                    .toArray(Long[]::new)));
        }
        RoundRules rules = RoundRules.of(VotingKind.BUDGET, WinnerRule.EQUAL_SHARES)
                .withMoney(new Money(money, Map.of()), false)
                .withCompletion(Completion.ADD_ONE);
        return new CountInput(
                rules,
                options,
                papers,
                Lot.draw("s", options.stream().map(Option::id).toList()));
    }
}
