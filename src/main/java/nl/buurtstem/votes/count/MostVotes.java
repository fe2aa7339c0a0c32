package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The options with the most votes, approvals or points win, as many as there are seats. Who got nothing does not win.
 *
 * <p>Plurality and approval voting as in S. J. Brams and P. C. Fishburn, "Approval voting", American Political Science Review 72
 * (1978); points are cumulative voting with a fixed number of points.
 */
final class MostVotes {

    private MostVotes() {}

    static Counting.Found by(Counting counting, Map<Long, Long> numbers, Said wins) {
        List<Long> ranking = counting.best(List.copyOf(counting.options().keySet()), numbers);
        List<Long> winners = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (List<Long> group : counting.groups(counting.candidates(), numbers)) {
            long n = Counting.of(numbers, group.getFirst());
            int room = counting.rules().seats() - winners.size();
            if (n == 0 || room <= 0) {
                break;
            }
            if (group.size() > room) {
                steps.add(Step.of(Said.TIE, group).with("n", n));
            }
            for (Long winner : group.subList(0, Math.min(room, group.size()))) {
                winners.add(winner);
                steps.add(Step.of(wins, winner).with("n", n));
            }
        }
        if (winners.isEmpty() && counting.rules().seats() > 0) {
            steps.add(Step.of(Said.NO_VOTES));
        }
        return new Counting.Found(winners, ranking, numbers, steps);
    }
}
