package nl.buurtstem.areas.borders;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Bound;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, or did, in words and numbers: kept with it and shown.
 *
 * @param system the coordinate system of the file
 * @param lines one for each area, of every level
 * @param moves how many things go from one neighbourhood to another
 * @param municipalities keys of those in which anything changes
 * @param ends what ends or changes for people because areas lapse
 * @param wakes what holds again because areas come back
 * @param again whether the areas changed after it was shown for the first time, so that it is shown anew
 */
record Report(
        String system,
        List<Line> lines,
        List<Remark> remarks,
        List<Move> moves,
        List<String> municipalities,
        List<Ending> ends,
        List<Ending> wakes,
        boolean again) {

    /** Of how many things at most a report keeps which they are. */
    static final int LISTED = 100;

    /** One that was kept by an earlier version says less. */
    Report(
            String system,
            List<Line> lines,
            List<Remark> remarks,
            List<Move> moves,
            List<String> municipalities,
            @Nullable List<Ending> ends,
            @Nullable List<Ending> wakes,
            boolean again) {
        this.system = system;
        this.lines = lines;
        this.remarks = remarks;
        this.moves = moves;
        this.municipalities = municipalities;
        this.ends = ends == null ? List.of() : ends;
        this.wakes = wakes == null ? List.of() : wakes;
        this.again = again;
    }

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

    /**
     * How many things of a kind go from one neighbourhood to another.
     *
     * @param outside whether that is merely the nearest
     * @param things which ones; of many, the first
     */
    record Move(
            String kind,
            String from,
            String to,
            boolean outside,
            long n,
            @Nullable List<Long> things) {

        /** Message key of its sentence: a neighbourhood may also come to lie in another area with all that is in it. */
        String word() {
            return from.equals(to) ? "areas.import.move.along" : "areas.import.move";
        }

        @Override
        public List<Long> things() {
            return things == null ? List.of() : things;
        }
    }

    /**
     * What becomes of {@code n} things because of one area.
     *
     * @param area its name; empty when it is about all
     * @param word message key of the sentence
     * @param items which things they are; a report that is kept does not say
     */
    record Ending(String area, String word, long n, List<Bound.Item> items) {

        private Ending withoutNames() {
            return new Ending(area, word, n, List.of());
        }
    }

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
        return remarks.stream()
                .filter(remark -> !remark.kind().isProblem() && remark.kind() != Remark.Kind.ANOTHER_MUNICIPALITY)
                .toList();
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

    /** Says that the file seems to be of another place than the areas it would replace; null when it does not. */
    @Nullable
    Remark stranger() {
        return remarks.stream()
                .filter(remark -> remark.kind() == Remark.Kind.ANOTHER_MUNICIPALITY)
                .findFirst()
                .orElse(null);
    }

    /** Whether the file seems to be of another place than the areas it would replace. */
    boolean isOfAnother() {
        return stranger() != null;
    }

    /** @throws nl.buurtstem.kernel.Refused when it does, naming both */
    void requireSure() {
        Remark stranger = stranger();
        if (stranger != null) {
            throw BorderRefusal.ANOTHER_MUNICIPALITY
                    .because("ours", stranger.text("ours"), "theirs", stranger.text("theirs"))
                    .at("another");
        }
    }

    Report shownAgain() {
        return new Report(system, lines, remarks, moves, municipalities, ends, wakes, true);
    }

    /** As it is kept: people who leave must not live on in it. */
    Report withoutNames() {
        return new Report(system, lines, remarks, moves, municipalities, nameless(ends), nameless(wakes), again);
    }

    private static List<Ending> nameless(List<Ending> some) {
        return some.stream().map(Ending::withoutNames).toList();
    }
}
