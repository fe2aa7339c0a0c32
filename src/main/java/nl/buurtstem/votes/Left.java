package nl.buurtstem.votes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.votes.count.Mark;
import nl.buurtstem.votes.count.VotingKind;
import org.jspecify.annotations.Nullable;

/**
 * What a voter still has to give while filling in: money, also per theme, or points.
 *
 * @param of what there was
 * @param left less than nothing when they gave too much
 * @param money whether it is euros
 */
record Left(long of, long left, boolean money, List<Part> parts) {

    /** What is left for one theme. */
    record Part(Theme theme, long of, long left) {}

    /** Null when nothing runs out in this round. */
    static @Nullable Left of(VotingRound round, List<RoundOption> options, Typed typed) {
        BallotPaper paper = BallotForm.marked(round, options, typed, new Complaints());
        if (round.way().kind() == VotingKind.POINTS) {
            long given = paper.marks().stream().mapToLong(Mark::value).sum();
            return new Left(round.points(), round.points() - given, false, List.of());
        }
        if (!round.isBudget()) {
            return null;
        }
        List<RoundOption> chosen =
                options.stream().filter(one -> paper.value(one.id()) > 0).toList();
        long cost = chosen.stream().mapToLong(RoundOption::cost).sum();
        return new Left(round.budget(), round.budget() - cost, true, parts(round, chosen));
    }

    private static List<Part> parts(VotingRound round, List<RoundOption> chosen) {
        List<Part> parts = new ArrayList<>();
        Map<Theme, Integer> most = new EnumMap<>(Theme.class);
        most.putAll(round.is().sizes().parts());
        most.forEach((theme, limit) -> parts.add(new Part(
                theme,
                limit,
                limit
                        - chosen.stream()
                                .filter(one -> one.is().theme() == theme)
                                .mapToLong(RoundOption::cost)
                                .sum())));
        return parts;
    }

    /** Message key of what is left, or by how much it is too much. */
    String word() {
        String what = money ? "votes.left.money" : "votes.left.points";
        return left < 0 ? what + ".over" : what;
    }
}
