package nl.buurtstem.areas;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as it stands in the file of borders.
 *
 * @param parent the key of the area it lies in
 * @param population inhabitants by age group
 */
record DrawnArea(
        String key,
        String name,
        Level level,
        @Nullable String parent,
        Map<String, Integer> population,
        SettingsRow own,
        Geometry border) {

    /** How complaints call it. */
    String label() {
        return name + " (" + key + ")";
    }
}
