package nl.buurtstem.areas.borders;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, or did, in words and numbers: kept with it and shown.
 *
 * @param system the coordinate system of the file
 * @param lines one for each area, of every level
 * @param moves how many things go from one neighbourhood to another
 * @param municipalities keys of those in which anything changes
 * @param again whether the areas changed after it was shown for the first time, so that it is shown anew
 */
record Report(
        String system,
        List<Line> lines,
        List<Remark> remarks,
        List<Move> moves,
        List<String> municipalities,
        boolean again) {

    /**
     * What becomes of one area.
     *
     * @param was its name before, where it changes
     * @param size square metres
     * @param moved square metres that come to it or leave it
     */
    record Line(
            Change.Kind kind,
            Level level,
            String key,
            String name,
            @Nullable String was,
            List<Change.Aspect> aspects,
            long size,
            long moved,
            long inhabitants) {

        /** To two digits after the point. */
        double squareKilometres() {
            return Math.round(size / 10_000.0) / 100.0;
        }
    }

    /** How many things of a kind go from one neighbourhood to another; {@code outside} when that is merely the nearest. */
    record Move(String kind, String from, String to, boolean outside, long n) {}

    /** The lines of one kind, the largest areas first. */
    List<Line> of(Change.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** Remarks that probably point at a mistake. */
    List<Remark> problems() {
        return remarks.stream().filter(remark -> remark.kind().isProblem()).toList();
    }

    /** The other remarks. */
    List<Remark> notes() {
        return remarks.stream().filter(remark -> !remark.kind().isProblem()).toList();
    }

    /** How many things come to lie in another neighbourhood. */
    long moving() {
        return moves.stream().mapToLong(Move::n).sum();
    }

    /** Whether the file says what the areas are already. */
    boolean changesNothing() {
        return lines.stream().allMatch(line -> line.kind() == Change.Kind.SAME) && moves.isEmpty();
    }

    /** How many areas there are of each kind, for a summary. */
    Map<Change.Kind, Long> counts() {
        return new TreeMap<>(lines.stream().collect(Collectors.groupingBy(Line::kind, Collectors.counting())));
    }

    Report shownAgain() {
        return new Report(system, lines, remarks, moves, municipalities, true);
    }
}
