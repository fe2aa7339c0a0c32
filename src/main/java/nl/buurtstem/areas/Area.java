package nl.buurtstem.areas;

import org.jspecify.annotations.Nullable;

/**
 * A place with a name and a border.
 *
 * @param key the municipality's own short name for it, as on the map's file: {@code ML03}
 * @param parent the area it lies in; null for a municipality
 * @param inhabitants how many people live there
 */
public record Area(
        int id,
        String key,
        String name,
        Level level,
        @Nullable Integer parent,
        long inhabitants) {}
