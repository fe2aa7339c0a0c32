package nl.buurtstem.ideas.list;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A place to look around: as written in the address, and where it is when we know it.
 *
 * @param text a street, a landmark, or {@code lon,lat}
 * @param name what to call it
 * @param point null when there is no such place
 */
record Near(String text, String name, @Nullable Point point) {

    /** How far around a place ideas are near. */
    static final int METRES = 1000;

    private static final int TEXT_MAX = 120;

    static @Nullable Near of(String written, Areas areas) {
        String text = Prose.line(written);
        if (text.isEmpty() || text.length() > TEXT_MAX) {
            return null;
        }
        Point point = coordinates(text);
        if (point != null) {
            return new Near(text, areas.nearestPlace(point).map(PlaceName::name).orElse(text), point);
        }
        return areas.placeNamed(text)
                .or(() -> areas.suggest(text, 1).stream().findFirst())
                .map(place -> new Near(text, place.name(), place.point()))
                .orElseGet(() -> new Near(text, text, null));
    }

    private static @Nullable Point coordinates(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            return null;
        }
        try {
            return Point.of(parts[0], parts[1]);
        } catch (Refused notAPoint) {
            return null;
        }
    }

    /** The box that holds everything near. */
    @Nullable
    Box box() {
        return point == null ? null : Box.around(point, METRES);
    }
}
