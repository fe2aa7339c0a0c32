package nl.buurtstem.areas.borders;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whether a file seems to be of another place than the areas it would replace: not one of its keys is known there, or all of it lies
 * elsewhere. Then whoever imports must say so once more.
 */
final class Stranger {

    private static final int NAMED = 3;

    private final Choices choices;
    private final Drawing drawing;
    private final Atlas before;

    Stranger(Choices choices, Drawing drawing, Atlas before) {
        this.choices = choices;
        this.drawing = drawing;
        this.before = before;
    }

    /** @param parent what the drawn areas would lie in; null for municipalities */
    Optional<Remark> remark(@Nullable Standing parent) {
        return parent == null ? movedAway() : inside(parent);
    }

    /** A municipality that is drawn anew lies at least partly where it lay. */
    private Optional<Remark> movedAway() {
        return drawing.borders().stream()
                .filter(drawn -> isOpen(before.get(drawn.key())))
                .filter(drawn -> !overlap(
                        drawn.border(),
                        Objects.requireNonNull(before.get(drawn.key())).border()))
                .findFirst()
                .map(drawn -> {
                    Standing known = Objects.requireNonNull(before.get(drawn.key()));
                    return remark(known, known, drawn.name(), 0, "PLACE");
                });
    }

    private static boolean isOpen(@Nullable Standing area) {
        return area != null && !area.closed();
    }

    private Optional<Remark> inside(Standing parent) {
        Standing municipality = before.get(before.municipality(parent));
        // what the program drew itself around other areas says nothing of what a file should hold
        List<Standing> present = before.under(parent.key(), choices.level()).stream()
                .filter(area -> !area.fromParts())
                .toList();
        if (municipality == null) {
            return Optional.empty(); // it is new
        }
        Set<String> drawn = drawing.borders().stream().map(DrawnBorder::key).collect(Collectors.toSet());
        int gone = (int)
                present.stream().filter(area -> !drawn.contains(area.key())).count();
        boolean stranger = !present.isEmpty() && noneIsKnown(municipality);
        boolean apart = drawing.borders().stream().noneMatch(one -> overlap(one.border(), municipality.border()));
        return stranger || apart
                ? Optional.of(
                        remark(municipality, parent, theirs(), gone, !apart ? "KEYS" : stranger ? "BOTH" : "PLACE"))
                : Optional.empty();
    }

    private boolean noneIsKnown(Standing municipality) {
        Set<String> known = before.everything().stream()
                .filter(area -> area.level() == choices.level() && before.liesIn(area, municipality.key()))
                .map(Standing::key)
                .collect(Collectors.toSet());
        return drawing.borders().stream().noneMatch(drawn -> known.contains(drawn.key()));
    }

    private static boolean overlap(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                && OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea() > 0;
    }

    /** What the file is about, as far as it says. */
    private String theirs() {
        String named = drawing.municipality();
        String some =
                drawing.borders().stream().limit(NAMED).map(DrawnBorder::name).collect(Collectors.joining(", "));
        String all = drawing.borders().size() > NAMED ? some + ", …" : some;
        return named == null || choices.level() == Level.MUNICIPALITY ? all : named + " (" + all + ")";
    }

    private static Remark remark(Standing ours, Standing into, String theirs, int n, String reason) {
        return Remark.of(
                Remark.Kind.ANOTHER_MUNICIPALITY,
                "ours",
                ours.label(),
                "into",
                into.label(),
                "theirs",
                theirs,
                "n",
                n,
                "reason",
                reason);
    }
}
