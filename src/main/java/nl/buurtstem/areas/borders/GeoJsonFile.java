package nl.buurtstem.areas.borders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads GeoJSON (RFC 7946), and the {@code crs} member of the standard before that one. */
final class GeoJsonFile {

    private static final int RING_MIN = 4;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private GeoJsonFile() {}

    static FeatureFile read(Path file, JsonMapper json) {
        JsonNode tree = tree(file, json);
        JsonNode features = tree.path("features");
        if (!"FeatureCollection".equals(tree.path("type").asString("")) || features.isEmpty()) {
            throw BorderRefusal.NOT_A_COLLECTION.because();
        }
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            JsonNode feature = features.path(i);
            all.add(new Feature(i + 1, properties(feature.path("properties")), () -> shape(feature.path("geometry"))));
        }
        return new FeatureFile(system(tree.path("crs")), all);
    }

    private static JsonNode tree(Path file, JsonMapper json) {
        try {
            return json.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw BorderRefusal.NOT_JSON.because(
                    "line", e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw BorderRefusal.NOT_READABLE.because("file", file.getFileName().toString());
        }
    }

    private static @Nullable String system(JsonNode crs) {
        String name = crs.path("properties").path("name").asString("");
        return name.isEmpty() ? null : name;
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> all = new LinkedHashMap<>();
        node.properties().forEach(property -> {
            put(all, property.getKey(), property.getValue());
            // one level deeper, as in {"population": {"0-17": 12}}
            property.getValue()
                    .properties()
                    .forEach(part -> put(all, property.getKey() + "." + part.getKey(), part.getValue()));
        });
        return all;
    }

    private static void put(Map<String, String> all, String name, JsonNode value) {
        String text = value.asString("").strip();
        if (!text.isEmpty()) {
            all.put(name, text);
        }
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                GEOMETRY.createMultiPolygon(
                        coordinates.values().stream().map(GeoJsonFile::polygon).toArray(Polygon[]::new));
            case "" -> throw BorderRefusal.NO_BORDER.because();
            case String other -> throw BorderRefusal.NOT_AN_AREA.because("type", other);
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = rings.values().stream().map(GeoJsonFile::ring).toList();
        return all.isEmpty()
                ? GEOMETRY.createPolygon()
                : GEOMETRY.createPolygon(
                        all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        Coordinate[] all = points.values().stream().map(GeoJsonFile::coordinate).toArray(Coordinate[]::new);
        if (all.length < RING_MIN) {
            throw BorderRefusal.RING_SHORT.because("points", all.length);
        }
        if (!all[0].equals2D(all[all.length - 1])) {
            throw BorderRefusal.RING_OPEN.because("point", Spot.of(all[0]));
        }
        return GEOMETRY.createLinearRing(all);
    }

    private static Coordinate coordinate(JsonNode point) {
        JsonNode x = point.path(0);
        JsonNode y = point.path(1);
        if (!x.isNumber() || !y.isNumber()) {
            throw BorderRefusal.NOT_A_NUMBER.because("point", cut(point.toString()));
        }
        return new Coordinate(x.doubleValue(), y.doubleValue());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
