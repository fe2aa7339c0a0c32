package nl.buurtstem.areas.borders;

import java.util.Map;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as it stands, or as it will.
 *
 * @param parent key of the area it lies in; null for a municipality
 * @param population inhabitants by age group; empty when unknown
 * @param fromParts whether its border is that of its parts together
 * @param closed whether it is an area of the past
 */
record Standing(
        String key,
        String name,
        Level level,
        @Nullable String parent,
        Geometry border,
        Map<String, Integer> population,
        boolean fromParts,
        boolean closed) {

    Standing in(String otherParent) {
        return new Standing(key, name, level, otherParent, border, population, fromParts, closed);
    }

    Standing within(Geometry otherBorder) {
        return new Standing(key, name, level, parent, otherBorder, population, fromParts, closed);
    }

    Standing with(Map<String, Integer> people) {
        return new Standing(key, name, level, parent, border, people, fromParts, closed);
    }

    Standing gone() {
        return new Standing(key, name, level, parent, border, population, fromParts, true);
    }

    boolean isOpen(Level wanted) {
        return !closed && level == wanted;
    }

    /** How remarks call it. */
    String label() {
        return name.equals(key) ? name : name + " (" + key + ")";
    }
}
