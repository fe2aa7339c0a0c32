package nl.buurtstem.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.GeoComplaints.Wrong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of borders: a GeoJSON FeatureCollection with one feature for each area. */
final class AreaFile {

    private final GeoComplaints complaints;

    private AreaFile(GeoComplaints complaints) {
        this.complaints = complaints;
    }

    /**
     * All areas, the largest first.
     *
     * @throws nl.buurtstem.installation.CannotStart with everything that is wrong, feature by feature
     */
    static List<DrawnArea> read(Published file, JsonMapper json) {
        GeoComplaints complaints = new GeoComplaints(file.name());
        List<DrawnArea> areas = new AreaFile(complaints).areas(tree(file, json));
        complaints.throwIfAny();
        new AreaChecks(areas, complaints).check();
        complaints.throwIfAny();
        return areas;
    }

    /** The file as JSON. */
    static JsonNode tree(Published file, JsonMapper json) {
        try {
            return json.readTree(file.content());
        } catch (JacksonException e) {
            GeoComplaints complaints = new GeoComplaints(file.name());
            complaints.add("the file itself", "it is not JSON: " + e.getOriginalMessage());
            complaints.throwIfAny();
            throw e;
        }
    }

    private List<DrawnArea> areas(JsonNode file) {
        JsonNode features = file.path("features");
        if (!"FeatureCollection".equals(file.path("type").asString("")) || features.isEmpty()) {
            complaints.add("the file itself", "it is not a FeatureCollection with features");
            return List.of();
        }
        List<DrawnArea> all = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            DrawnArea area = area(features.path(i), i + 1);
            if (area != null) {
                all.add(area);
            }
        }
        all.sort(Comparator.comparing(DrawnArea::level));
        return all;
    }

    private @Nullable DrawnArea area(JsonNode feature, int number) {
        JsonNode properties = feature.path("properties");
        String label = label(properties, number);
        String key = complaints.read(label, () -> text(properties, "key"));
        String name = complaints.read(label, () -> text(properties, "name"));
        Level level = complaints.read(label, () -> level(properties));
        Map<String, Integer> population = complaints.read(label, () -> population(properties.path("population")));
        SettingsRow settings = complaints.read(label, () -> SettingsReader.read(properties.path("settings")));
        Geometry border = complaints.read(label, () -> BorderReader.read(feature.path("geometry")));
        if (key == null || name == null || level == null || population == null || settings == null || border == null) {
            return null;
        }
        JsonNode parent = properties.path("parent");
        return new DrawnArea(
                key, name, level, parent.isString() ? parent.asString() : null, population, settings, border);
    }

    private static String label(JsonNode properties, int number) {
        String name = properties.path("name").asString("");
        String key = properties.path("key").asString("");
        return name.isBlank() && key.isBlank() ? "feature " + number : "%s (%s)".formatted(name, key);
    }

    static String text(JsonNode properties, String name) {
        String text = properties.path(name).asString("").strip();
        if (text.isEmpty()) {
            throw new Wrong("it has no " + name);
        }
        return text;
    }

    private static Level level(JsonNode properties) {
        String level = text(properties, "level");
        for (Level known : Level.values()) {
            if (known.name().equals(level)) {
                return known;
            }
        }
        throw new Wrong("its level is " + level + "; it must be MUNICIPALITY, DISTRICT or NEIGHBOURHOOD");
    }

    private static Map<String, Integer> population(JsonNode groups) {
        Map<String, Integer> all = new LinkedHashMap<>();
        groups.properties().forEach(group -> {
            JsonNode inhabitants = group.getValue();
            if (!inhabitants.isInt() || inhabitants.intValue() < 0) {
                throw new Wrong("its population " + group.getKey() + " is " + inhabitants
                        + "; it must be a whole number, 0 or more");
            }
            all.put(group.getKey(), inhabitants.intValue());
        });
        return all;
    }
}
