package nl.buurtstem.walkshop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line or an area as it was drawn on a tablet, as a geometry of GeoJSON. */
final class Drawn {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double MILLION = 1e6;

    private Drawn() {}

    /** Empty for a point. */
    static Optional<Object> of(@Nullable String shape) {
        if (shape == null) {
            return Optional.empty();
        }
        JsonNode drawn = JSON.readTree(shape);
        List<List<Double>> points = new ArrayList<>();
        drawn.path("points")
                .forEach(point -> points.add(
                        List.of(point.get(0).intValue() / MILLION, point.get(1).intValue() / MILLION)));
        return switch (drawn.path("type").asString("")) {
            case "LineString" -> Optional.of(geometry("LineString", points));
            case "Polygon" -> Optional.of(geometry("Polygon", List.of(closed(points))));
            default -> Optional.empty();
        };
    }

    private static Object geometry(String type, Object coordinates) {
        return Map.of("type", type, "coordinates", coordinates);
    }

    private static List<List<Double>> closed(List<List<Double>> points) {
        if (!points.isEmpty() && !points.getFirst().equals(points.getLast())) {
            points.add(points.getFirst());
        }
        return points;
    }
}
