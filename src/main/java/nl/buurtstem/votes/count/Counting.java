package nl.buurtstem.votes.count;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every rule looks at.
 *
 * @param candidates options that can win, in the order of the options
 * @param papers valid ones that are not blank
 * @param chosen per option how many papers name it
 */
record Counting(
        RoundRules rules,
        Map<Long, Option> options,
        List<Long> candidates,
        List<BallotPaper> papers,
        Map<Long, Long> chosen,
        Lot lot) {

    /** What a rule finds: the tallies and the rest follow from it. */
    record Found(
            List<Long> winners,
            List<Long> ranking,
            Map<Long, Long> scores,
            List<Step> steps,
            List<Outcome.Pair> pairs) {

        Found(List<Long> winners, List<Long> ranking, Map<Long, Long> scores, List<Step> steps) {
            this(winners, ranking, scores, steps, List.of());
        }
    }

    /** Of each option how many papers name it. */
    static Map<Long, Long> chosen(Iterable<Long> options, List<BallotPaper> papers) {
        return sum(options, papers, mark -> 1);
    }

    /** Of each option the sum of what papers give it. */
    static Map<Long, Long> values(Iterable<Long> options, List<BallotPaper> papers) {
        return sum(options, papers, Mark::value);
    }

    private static Map<Long, Long> sum(
            Iterable<Long> options, List<BallotPaper> papers, java.util.function.ToLongFunction<Mark> of) {
        Map<Long, Long> sums = new LinkedHashMap<>();
        options.forEach(option -> sums.put(option, 0L));
        for (BallotPaper paper : papers) {
            for (Mark mark : paper.marks()) {
                sums.merge(mark.option(), of.applyAsLong(mark), Long::sum);
            }
        }
        return sums;
    }

    Option option(long id) {
        return java.util.Objects.requireNonNull(options.get(id));
    }

    /** How many papers name this option. */
    long chosen(long id) {
        return of(chosen, id);
    }

    static long of(Map<Long, Long> numbers, long id) {
        return numbers.getOrDefault(id, 0L);
    }

    /** These options, the largest number first and equal ones by lot. */
    List<Long> best(List<Long> some, Map<Long, Long> numbers) {
        return some.stream()
                .sorted(Comparator.comparingLong((Long id) -> of(numbers, id))
                        .reversed()
                        .thenComparingInt(lot::place))
                .toList();
    }

    /** These options by number, the largest first; those with equal numbers together, by lot. */
    List<List<Long>> groups(List<Long> some, Map<Long, Long> numbers) {
        TreeMap<Long, List<Long>> groups = new TreeMap<>(Comparator.reverseOrder());
        for (Long id : best(some, numbers)) {
            groups.computeIfAbsent(of(numbers, id), n -> new java.util.ArrayList<>())
                    .add(id);
        }
        return List.copyOf(groups.values());
    }
}
