package nl.buurtstem.areas.borders;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The areas as the tables have them.
 *
 * @param version of the tables
 * @param ids by key
 */
record Stored(long version, Atlas atlas, Map<String, Integer> ids) {

    /** Names by id, also of areas of the past. */
    Map<Integer, String> names() {
        return atlas.everything().stream()
                .filter(area -> ids.containsKey(area.key()))
                .collect(Collectors.toMap(area -> ids.getOrDefault(area.key(), 0), Standing::name));
    }
}
