package nl.buurtstem.votes.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In tiny rounds the definitions can be tried out in full, however slowly: the count finds the same. */
class BruteForceTests {

    private static final int TIMES = 120;

    /** Every way from one option to the other that visits none twice; the strongest is the best of their weakest victories. */
    @Test
    void noPathIsStrongerThanThoseOfSchulze() {
        for (int seed = 1; seed <= TIMES; seed++) {
            Outcome outcome = Count.of(RandomRounds.input(seed, WinnerRule.SCHULZE, 5, 9));
            Map<List<Long>, Long> victories = new HashMap<>();
            Map<List<Long>, Long> preferred = new HashMap<>();
            outcome.pairs().forEach(p -> preferred.put(List.of(p.option(), p.other()), p.preferred()));
            preferred.forEach((pair, n) ->
                    victories.put(pair, n > preferred.getOrDefault(pair.reversed(), 0L) ? n : 0));

            for (Outcome.Pair pair : outcome.pairs()) {
                assertThat(pair.strength())
                        .as("%s to %s in round %s", pair.option(), pair.other(), seed)
                        .isEqualTo(strongest(List.of(pair.option()), pair.other(), victories));
            }
            for (Long winner : outcome.winners()) {
                assertThat(outcome.pairs())
                        .filteredOn(p -> p.option() == winner)
                        .allMatch(p -> p.strength() >= back(outcome, p));
            }
        }
    }

    private static long strongest(List<Long> path, long to, Map<List<Long>, Long> victories) {
        long best = 0;
        for (List<Long> pair : victories.keySet()) {
            long next = pair.getLast();
            if (pair.getFirst().equals(path.getLast()) && !path.contains(next)) {
                List<Long> longer = new ArrayList<>(path);
                longer.add(next);
                long rest = next == to ? Long.MAX_VALUE : strongest(longer, to, victories);
                best = Math.max(best, Math.min(victories.getOrDefault(pair, 0L), rest));
            }
        }
        return best;
    }

    private static long back(Outcome outcome, Outcome.Pair there) {
        return outcome.pairs().stream()
                .filter(p -> p.option() == there.other() && p.other() == there.option())
                .mapToLong(Outcome.Pair::strength)
                .sum();
    }

    /** Strikes options off all papers one by one and looks only at who stands on top. */
    @Test
    void runOffIsStrikingOutTheLastAgainAndAgain() {
        for (int seed = 1; seed <= TIMES; seed++) {
            CountInput input = RandomRounds.input(seed, WinnerRule.INSTANT_RUNOFF, 5, 12);
            Outcome outcome = Count.of(input);
            if (outcome.norm() == null || outcome.norm().met()) {
                assertThat(outcome.winners()).as("round %s", seed).isEqualTo(struck(input));
            }
        }
    }

    private static List<Long> struck(CountInput input) {
        BallotRules rules = new BallotRules(input.rules(), input.options());
        List<BallotPaper> papers = input.papers().stream()
                .filter(paper -> rules.isValid(paper) && !paper.isBlank())
                .toList();
        List<Long> left = new ArrayList<>(input.lot().order());
        while (!papers.isEmpty()) {
            Map<Long, Long> top = new HashMap<>();
            left.forEach(option -> top.put(option, 0L));
            for (BallotPaper paper : papers) {
                paper.marks().stream()
                        .filter(mark -> left.contains(mark.option()))
                        .min(Comparator.comparingInt(Mark::value))
                        .ifPresent(mark -> top.merge(mark.option(), 1L, Long::sum));
            }
            long all = top.values().stream().mapToLong(Long::longValue).sum();
            for (Long option : left) {
                if (top.getOrDefault(option, 0L) > all / 2) {
                    return List.of(option);
                }
            }
            long fewest = top.values().stream().mapToLong(Long::longValue).min().orElse(0);
            left.remove(left.reversed().stream()
                    .filter(option -> top.getOrDefault(option, 0L) == fewest)
                    .findFirst()
                    .orElseThrow());
        }
        return List.of();
    }

    /** Money is followed purse by purse: whoever bought a plan paid it in full, nobody paid more than they had, and no lost plan could have been paid. */
    @Test
    void equalSharesArePaidInFullByWhoChoseThemAndNothingElseCouldBePaid() {
        for (int seed = 1; seed <= TIMES; seed++) {
            CountInput input = RandomRounds.input(seed, WinnerRule.EQUAL_SHARES, 5, 12);
            Outcome outcome = Count.of(input);
            Step start = last(outcome, Said.SHARES_START, Said.SHARES_COMPLETED);
            if (start == null) {
                continue;
            }
            Map<BallotPaper, Rational> purses = new HashMap<>();
            List<BallotPaper> papers = new ArrayList<>();
            BallotRules rules = new BallotRules(input.rules(), input.options());
            for (BallotPaper paper : input.papers()) {
                if (rules.isValid(paper) && !paper.isBlank()) {
                    papers.add(paper);
                    purses.put(paper, fraction(start));
                }
            }
            for (Step step : outcome.steps()) {
                Rational together = together(papers, purses, step);
                if (step.said() == Said.SHARES_WINS) {
                    assertThat(pay(papers, purses, step)).isEqualTo(Rational.of(cost(step)));
                } else if (step.said() == Said.SHARES_OUT) {
                    assertThat(together).isLessThan(Rational.of(cost(step)));
                }
            }
        }
    }

    private static Step last(Outcome outcome, Said... said) {
        return outcome.steps().stream()
                .filter(step -> List.of(said).contains(step.said()))
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static Rational fraction(Step step) {
        String[] parts = String.valueOf(step.texts().get("exact")).split("/");
        return Rational.of(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 1);
    }

    private static long cost(Step step) {
        return step.numbers().getOrDefault("cost", -1L);
    }

    private static Rational together(List<BallotPaper> papers, Map<BallotPaper, Rational> purses, Step step) {
        Rational together = Rational.ZERO;
        for (BallotPaper paper : papers) {
            if (!step.options().isEmpty() && paper.value(step.options().getFirst()) > 0) {
                together = together.plus(purses.getOrDefault(paper, Rational.ZERO));
            }
        }
        return together;
    }

    private static Rational pay(List<BallotPaper> papers, Map<BallotPaper, Rational> purses, Step step) {
        Rational paid = Rational.ZERO;
        Map<BallotPaper, Rational> after = new HashMap<>(purses);
        for (BallotPaper paper : papers) {
            if (paper.value(step.options().getFirst()) > 0) {
                Rational pays = purses.getOrDefault(paper, Rational.ZERO).min(fraction(step));
                after.put(paper, purses.getOrDefault(paper, Rational.ZERO).minus(pays));
                paid = paid.plus(pays);
            }
        }
        purses.putAll(after);
        return paid;
    }
}
