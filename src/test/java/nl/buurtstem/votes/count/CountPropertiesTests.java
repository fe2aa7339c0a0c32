package nl.buurtstem.votes.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold in every round, whatever people vote: tried on hundreds of small random ones of every rule. */
class CountPropertiesTests {

    private static final int TIMES = 60;

    @ParameterizedTest
    @EnumSource(WinnerRule.class)
    void theOrderOfPapersDoesNotMatter(WinnerRule rule) {
        each(rule, input -> {
            List<BallotPaper> shuffled = new ArrayList<>(input.papers());
            Collections.shuffle(shuffled, new Random(1));

            Outcome again = Count.of(new CountInput(input.rules(), input.options(), shuffled, input.lot()));

            assertThat(again).isEqualTo(Count.of(input));
        });
    }

    @ParameterizedTest
    @EnumSource(WinnerRule.class)
    void otherNumbersForTheSameOptionsDoNotMatter(WinnerRule rule) {
        each(rule, input -> {
            Map<Long, Long> names = new HashMap<>();
            input.options().forEach(option -> names.put(option.id(), 5000 - option.id()));
            CountInput renamed = new CountInput(
                    input.rules(),
                    input.options().stream()
                            .map(o -> new Option(name(names, o.id()), o.title(), o.cost(), o.theme()))
                            .toList(),
                    input.papers().stream().map(paper -> renamed(paper, names)).toList(),
                    new Lot(
                            "",
                            input.lot().order().stream()
                                    .map(o -> name(names, o))
                                    .toList()));

            Outcome outcome = Count.of(input);

            assertThat(Count.of(renamed).winners())
                    .isEqualTo(
                            outcome.winners().stream().map(o -> name(names, o)).toList());
        });
    }

    @ParameterizedTest
    @EnumSource(WinnerRule.class)
    void everyPaperIsCountedOnceAsValidOrVoid(WinnerRule rule) {
        each(rule, input -> {
            Outcome.Counted counted = Count.of(input).counted();

            assertThat(counted.valid() + counted.faulty())
                    .isEqualTo(input.papers().size());
            assertThat(counted.blank()).isLessThanOrEqualTo(counted.valid());
        });
    }

    /** Everybody who already put the winner on top says so once more: it still wins. Run-off is left out: there more support can harm. */
    @ParameterizedTest
    @EnumSource(
            value = WinnerRule.class,
            names = {"PLURALITY", "APPROVAL", "POINTS", "SCHULZE"})
    void oneMorePaperForTheWinnerAloneKeepsItWinning(WinnerRule rule) {
        each(rule, input -> {
            Outcome outcome = Count.of(input);
            BallotRules papers = new BallotRules(input.rules(), input.options());
            for (Long winner : outcome.winners()) {
                BallotPaper more = BallotPaper.chosen(winner);
                if (papers.isValid(more)) {
                    List<BallotPaper> all = new ArrayList<>(input.papers());
                    all.add(more);
                    assertThat(Count.of(new CountInput(input.rules(), input.options(), all, input.lot()))
                                    .winners())
                            .contains(winner);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = WinnerRule.class,
            names = {"KNAPSACK_BY_VOTES", "EQUAL_SHARES"})
    void nobodySpendsMoreThanThereIs(WinnerRule rule) {
        each(rule, input -> {
            Money money = input.rules().money();
            Map<String, Long> themes = new HashMap<>();
            long spent = 0;
            for (Option option : input.options()) {
                if (Count.of(input).winners().contains(option.id())) {
                    spent += option.cost();
                    themes.merge(option.theme(), option.cost(), Long::sum);
                }
            }

            assertThat(spent).isLessThanOrEqualTo(money.total());
            themes.forEach((theme, of) -> assertThat(of).isLessThanOrEqualTo(money.limit(theme)));
        });
    }

    private static void each(WinnerRule rule, Consumer<CountInput> check) {
        for (int seed = 1; seed <= TIMES; seed++) {
            check.accept(RandomRounds.input(seed, rule, 5, 12));
        }
    }

    private static long name(Map<Long, Long> names, long option) {
        return names.getOrDefault(option, option);
    }

    private static BallotPaper renamed(BallotPaper paper, Map<Long, Long> names) {
        return new BallotPaper(paper.marks().stream()
                .map(mark -> new Mark(name(names, mark.option()), mark.value()))
                .toList());
    }
}
