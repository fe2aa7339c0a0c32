package nl.buurtstem.areas.borders;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One area as a file draws it, cleaned.
 *
 * @param within key of the district or municipality it says it lies in; null when it does not say
 * @param population inhabitants by age group; empty when it does not say
 * @param border degrees (WGS84), valid
 */
record DrawnBorder(
        String key, String name, @Nullable String within, Map<String, Integer> population, Geometry border) {}
