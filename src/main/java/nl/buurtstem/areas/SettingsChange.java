package nl.buurtstem.areas;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody set the rules of an area; this is never changed or taken away.
 *
 * @param by id of the keeper
 * @param before what the area said itself until then, by the names of the files
 */
record SettingsChange(int area, String by, Instant at, Map<String, String> before, Map<String, String> after) {

    /** One setting that changed; null is left to the area above. */
    record Line(
            String name, @Nullable String before, @Nullable String after) {}

    List<Line> lines() {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Line(name, before.get(name), after.get(name)))
                .filter(line -> !Objects.equals(line.before(), line.after()))
                .toList();
    }
}
