package nl.buurtstem.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What came of a session, in its order: what unites most firmly, what divides most evenly, and the rest.
 *
 * @param takers how many people took a position on anything
 */
public record Result(List<Line> lines, int takers) {

    /** A statement's numbers, and the number it has in list, picture and file. */
    public record Line(int number, Tally tally) {

        /** Where it stands on the page. */
        public String anchor() {
            return "line-" + tally.statement().id();
        }
    }

    public static Result of(List<Tally> tallies, int takers) {
        List<Tally> ordered = tallies.stream()
                .sorted(Comparator.comparing(Tally::verdict)
                        .thenComparing(Result::strength, Comparator.reverseOrder())
                        .thenComparing(Tally::answers, Comparator.reverseOrder())
                        .thenComparing(tally -> tally.statement().id()))
                .toList();
        List<Line> lines = new ArrayList<>();
        ordered.forEach(tally -> lines.add(new Line(lines.size() + 1, tally)));
        return new Result(List.copyOf(lines), takers);
    }

    /** How clearly it shows what it is: its larger side when it unites, its smaller side when it divides. */
    private static double strength(Tally tally) {
        int side = tally.verdict() == Verdict.DIVIDES ? tally.smaller() : tally.larger();
        return tally.answers() == 0 ? 0 : side / (double) tally.answers();
    }

    public List<Line> unites() {
        return with(tally -> tally.verdict() == Verdict.UNITES);
    }

    public List<Line> divides() {
        return with(tally -> tally.verdict() == Verdict.DIVIDES);
    }

    /** Everything else of which numbers are told. */
    public List<Line> rest() {
        return with(
                tally -> tally.isShown() && tally.verdict() != Verdict.UNITES && tally.verdict() != Verdict.DIVIDES);
    }

    /** Those with too few answers. */
    public List<Line> few() {
        return with(tally -> !tally.isShown());
    }

    /** Everything that can be drawn. */
    public List<Line> shown() {
        return with(Tally::isShown);
    }

    private List<Line> with(Predicate<Tally> test) {
        return lines.stream().filter(line -> test.test(line.tally())).toList();
    }

    /** Whether so many took part that their number can be told. */
    public boolean tellsTakers() {
        return takers >= Tally.SHOWN;
    }

    /** Who sees it: everybody once it is closed; until then who has nothing left to answer, so that nobody follows the crowd. */
    public static boolean isShownTo(Phase phase, boolean done) {
        return phase == Phase.CLOSED || phase == Phase.OPEN && done;
    }
}
