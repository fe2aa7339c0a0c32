package nl.buurtstem.areas.borders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Puts a plan into a report. */
final class Reporter {

    private Reporter() {}

    /**
     * The report.
     *
     * @param moves which things would lie elsewhere
     * @param rolesEnding how many roles hold in areas that are closed
     * @param told what ends and what holds again
     */
    static Report report(Plan plan, List<Report.Move> moves, long rolesEnding, Consequences.Told told) {
        List<Change> changes = plan.changes().stream().filter(Change::isOne).toList();
        Envelope around = new Envelope();
        changes.forEach(change -> around.expandToInclude(change.after().border().getEnvelopeInternal()));
        MetrePlane plane = MetrePlane.around(around);
        List<Report.Line> lines = plan.changes().stream()
                .filter(change -> change.isOne() || isDrawnUpon(plan, change))
                .sorted(Comparator.comparing((Change c) -> c.after().level())
                        .thenComparing(c -> c.after().name()))
                .map(change -> line(change, plane))
                .toList();
        return new Report(
                plan.system().title(),
                lines,
                remarks(plan, moves, rolesEnding),
                moves,
                List.copyOf(plan.municipalities()),
                told.ends(),
                told.wakes(),
                false);
    }

    private static boolean isDrawnUpon(Plan plan, Change change) {
        return plan.municipalities().contains(plan.after().municipality(change.after()));
    }

    private static Report.Line line(Change change, MetrePlane plane) {
        Standing after = change.after();
        Standing before = change.before() == null ? after : change.before();
        return new Report.Line(
                change.kind(),
                after.level(),
                after.key(),
                after.name(),
                before.name().equals(after.name()) ? null : before.name(),
                List.copyOf(change.aspects()),
                Math.round(plane.size(after.border())),
                change.aspects().contains(Change.Aspect.BORDER) ? moved(before, after, plane) : 0,
                after.population().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum());
    }

    private static long moved(Standing before, Standing after, MetrePlane plane) {
        return Math.round(
                OverlayNGRobust.overlay(plane.of(before.border()), plane.of(after.border()), OverlayNG.SYMDIFFERENCE)
                        .getArea());
    }

    private static List<Remark> remarks(Plan plan, List<Report.Move> moves, long rolesEnding) {
        List<Remark> all = new ArrayList<>(plan.remarks());
        if (rolesEnding > 0) {
            all.add(Remark.of(Remark.Kind.ROLES_END, "n", rolesEnding));
        }
        long outside = moves.stream()
                .filter(Report.Move::outside)
                .mapToLong(Report.Move::n)
                .sum();
        if (outside > 0) {
            all.add(Remark.of(Remark.Kind.OUTSIDE, "n", outside));
        }
        all.sort(Comparator.comparing(Remark::kind));
        return all;
    }
}
