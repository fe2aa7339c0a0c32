package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Instant run-off: each paper counts for its highest option that is still in. Whoever has more than half of the papers that still
 * count wins; otherwise the option with the fewest drops out. Papers that name nobody who is left are exhausted: they stand
 * aside, and half is half of the rest. Among the fewest, the option that comes last in the lot drops out.
 *
 * <p>The rule is that of Robert's Rules of Order ("preferential voting") for one winner, dropping one option at a time.
 */
final class InstantRunoff {

    private final Counting counting;
    private final List<List<Long>> orders;
    private final List<Long> left;
    private final List<Long> out = new ArrayList<>();
    private final Map<Long, Long> scores = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private InstantRunoff(Counting counting) {
        this.counting = counting;
        this.left = new ArrayList<>(counting.candidates());
        this.orders = counting.papers().stream().map(InstantRunoff::order).toList();
    }

    static Counting.Found of(Counting counting) {
        return new InstantRunoff(counting).count();
    }

    private static List<Long> order(BallotPaper paper) {
        return paper.marks().stream()
                .sorted(Comparator.comparingInt(Mark::value))
                .map(Mark::option)
                .toList();
    }

    private Counting.Found count() {
        if (orders.isEmpty()) {
            steps.add(Step.of(Said.NO_VOTES));
            return new Counting.Found(List.of(), List.of(), scores, steps);
        }
        for (int round = 1; ; round++) {
            Map<Long, Long> votes = votes();
            scores.putAll(votes);
            long active = votes.values().stream().mapToLong(Long::longValue).sum();
            steps.add(Step.of(Said.RUNOFF_ROUND)
                    .with("round", round)
                    .with("of", active)
                    .with("exhausted", orders.size() - active)
                    .withScores(votes));
            List<Long> best = counting.best(left, votes);
            long most = Counting.of(votes, best.getFirst());
            if (2 * most > active) {
                steps.add(Step.of(Said.RUNOFF_MAJORITY, best.getFirst())
                        .with("n", most)
                        .with("of", active));
                return found(best);
            }
            dropOut(best, votes);
        }
    }

    private Map<Long, Long> votes() {
        Map<Long, Long> votes = new LinkedHashMap<>();
        left.forEach(option -> votes.put(option, 0L));
        for (List<Long> order : orders) {
            Optional<Long> highest = order.stream().filter(left::contains).findFirst();
            highest.ifPresent(option -> votes.merge(option, 1L, Long::sum));
        }
        return votes;
    }

    private void dropOut(List<Long> best, Map<Long, Long> votes) {
        Long last = best.getLast();
        long fewest = Counting.of(votes, last);
        List<Long> tied = new ArrayList<>(best.stream()
                .filter(option -> Counting.of(votes, option) == fewest)
                .toList());
        if (tied.size() > 1) {
            steps.add(Step.of(Said.RUNOFF_TIE, tied).with("n", fewest));
        }
        steps.add(Step.of(Said.RUNOFF_OUT, last).with("n", fewest));
        left.remove(last);
        out.addFirst(last);
    }

    private Counting.Found found(List<Long> best) {
        List<Long> ranking = new ArrayList<>(best);
        ranking.addAll(out);
        return new Counting.Found(List.of(best.getFirst()), ranking, scores, steps);
    }
}
