package nl.buurtstem.ideas.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A place to look around: as written in the address, and where it is when we know it. Another place is never taken for it.
 *
 * @param text a street, a landmark, or {@code lon,lat}
 * @param name what to call it
 * @param point null when no place has that name, and when more than one may be meant
 * @param meant names of the places that may be meant, when there is no point
 */
record Near(String text, String name, @Nullable Point point, List<String> meant) {

    /** How far around a place ideas are near. */
    static final int METRES = 1000;

    private static final int TEXT_MAX = 120;
    private static final int MEANT = 5;
    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\s+\\d+\\s?\\p{L}?$");

    static @Nullable Near of(String written, Areas areas) {
        String text = Prose.line(written);
        if (text.isEmpty() || text.length() > TEXT_MAX) {
            return null;
        }
        Point point = coordinates(text);
        if (point != null) {
            return new Near(text, areas.nearestPlace(point).map(PlaceName::name).orElse(text), point, List.of());
        }
        String name = HOUSE_NUMBER.matcher(text).replaceFirst("");
        return areas.placeNamed(text)
                .or(() -> areas.placeNamed(name))
                .or(() -> only(areas.placesBeginning(name)))
                .map(place -> new Near(text, place.name(), place.point(), List.of()))
                .orElseGet(() -> new Near(text, text, null, alike(name, areas)));
    }

    private static Optional<PlaceName> only(List<PlaceName> places) {
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private static List<String> alike(String text, Areas areas) {
        return areas.suggest(text, MEANT).stream()
                .map(PlaceName::name)
                .distinct()
                .toList();
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
