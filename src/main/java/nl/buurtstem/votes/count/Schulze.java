package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Schulze method: every two options are held against each other, and a row of victories is as strong as its weakest one.
 *
 * <p>After M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method", Social Choice and Welfare 36 (2011): a victory's strength is the number of papers that put the winner higher (winning
 * votes); options a paper does not name share its last place; an option may win when no other has a stronger path to it than it has
 * back. Where several may win, the published lot decides, and not Schulze's own random ballots.
 */
final class Schulze {

    private final Counting counting;
    private final List<Long> ids;
    private final long[][] preferred;
    private final long[][] strength;
    private final List<Step> steps = new ArrayList<>();

    private Schulze(Counting counting) {
        this.counting = counting;
        this.ids = counting.candidates();
        this.preferred = new long[ids.size()][ids.size()];
        this.strength = new long[ids.size()][ids.size()];
    }

    static Counting.Found of(Counting counting) {
        return new Schulze(counting).count();
    }

    private Counting.Found count() {
        counting.papers().forEach(this::compare);
        strongestPaths();
        List<Long> ranking = ranking();
        List<Long> winners = List.of();
        if (counting.papers().isEmpty()) {
            steps.add(Step.of(Said.NO_VOTES));
        } else {
            winners = List.of(ranking.getFirst());
            explain(ranking.getFirst());
        }
        return new Counting.Found(winners, ranking, beaten(), steps, pairs());
    }

    private void compare(BallotPaper paper) {
        int[] places = ids.stream()
                .mapToInt(id -> paper.value(id) == 0 ? Integer.MAX_VALUE : paper.value(id))
                .toArray();
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                preferred[i][j] += places[i] < places[j] ? 1 : 0;
            }
        }
    }

    /** Floyd and Warshall's algorithm, with "as strong as the weakest" in place of "as long as the sum". */
    private void strongestPaths() {
        int n = ids.size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                strength[i][j] = preferred[i][j] > preferred[j][i] ? preferred[i][j] : 0;
            }
        }
        for (int via = 0; via < n; via++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    strength[i][j] = Math.max(strength[i][j], Math.min(strength[i][via], strength[via][j]));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            strength[i][i] = 0;
        }
    }

    /** From best to worst: each time those whom nobody left beats, by lot. */
    private List<Long> ranking() {
        List<Long> left = new ArrayList<>(ids);
        List<Long> ranking = new ArrayList<>();
        while (!left.isEmpty()) {
            Long next = counting.best(unbeaten(left), Map.of()).getFirst();
            left.remove(next);
            ranking.add(next);
        }
        return ranking;
    }

    private List<Long> unbeaten(List<Long> among) {
        return among.stream()
                .filter(option -> among.stream().noneMatch(other -> path(other, option) > path(option, other)))
                .toList();
    }

    private long path(long from, long to) {
        return strength[ids.indexOf(from)][ids.indexOf(to)];
    }

    private long direct(long from, long to) {
        return preferred[ids.indexOf(from)][ids.indexOf(to)];
    }

    private void explain(Long winner) {
        List<Long> others = ids.stream().filter(other -> !other.equals(winner)).toList();
        if (others.stream().allMatch(other -> direct(winner, other) > direct(other, winner))) {
            steps.add(Step.of(Said.SCHULZE_CONDORCET, winner));
        }
        for (Long other : others) {
            steps.add(Step.of(Said.SCHULZE_PATH, winner, other)
                    .with("n", path(winner, other))
                    .with("m", path(other, winner)));
        }
        List<Long> equal = counting.best(unbeaten(ids), Map.of());
        if (equal.size() > 1) {
            steps.add(Step.of(Said.SCHULZE_TIE, equal));
        }
        steps.add(Step.of(Said.SCHULZE_WINS, winner));
    }

    private Map<Long, Long> beaten() {
        Map<Long, Long> beaten = new LinkedHashMap<>();
        for (Long option : ids) {
            beaten.put(
                    option,
                    ids.stream()
                            .filter(other -> path(option, other) > path(other, option))
                            .count());
        }
        return beaten;
    }

    private List<Outcome.Pair> pairs() {
        List<Outcome.Pair> pairs = new ArrayList<>();
        for (Long option : ids) {
            for (Long other : ids) {
                if (!option.equals(other)) {
                    pairs.add(new Outcome.Pair(option, other, direct(option, other), path(option, other)));
                }
            }
        }
        return pairs;
    }
}
