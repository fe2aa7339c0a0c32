package nl.buurtstem.areas.borders;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Finds out in which coordinate system borders are: by where most of them lie, whatever the file says. */
final class Surveyor {

    private Surveyor() {}

    /** @throws nl.buurtstem.kernel.Refused when they are in none that can be taken, saying which one it seems to be */
    static CoordinateSystem system(@Nullable String declared, List<Geometry> shapes) {
        List<Geometry> drawn = shapes.stream().filter(shape -> !shape.isEmpty()).toList();
        Optional<CoordinateSystem> found = mostOf(drawn);
        if (found.isPresent() && found.get().isUsable()) {
            return found.get();
        }
        Coordinate first = drawn.isEmpty() ? new Coordinate() : drawn.getFirst().getCoordinate();
        if (found.isPresent()) {
            CoordinateSystem wrong = found.get();
            throw (wrong.isSwapped() ? BorderRefusal.SWAPPED : BorderRefusal.WRONG_SYSTEM)
                    .because("system", wrong.title(), "point", Spot.of(first))
                    .at("file");
        }
        boolean degrees = Math.abs(first.x) <= 180 && Math.abs(first.y) <= 90;
        throw (degrees ? BorderRefusal.ELSEWHERE : BorderRefusal.UNKNOWN_SYSTEM)
                .because("named", declared == null ? "–" : declared, "point", Spot.of(first))
                .at("file");
    }

    private static Optional<CoordinateSystem> mostOf(List<Geometry> shapes) {
        Map<CoordinateSystem, Long> counts = shapes.stream()
                .flatMap(shape -> CoordinateSystem.around(shape.getEnvelopeInternal()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<CoordinateSystem, Long>::getValue))
                .map(Map.Entry::getKey);
    }
}
