package nl.buurtstem.areas.borders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** Old and new borders as GeoJSON, for the map beside a report. */
final class Sketch {

    private static final double METRE = 1e5;

    private Sketch() {}

    /** Areas of the level that was drawn: each with what becomes of it, those that change with their old border too. */
    static byte[] draw(Plan plan, Choices choices, JsonMapper json) {
        List<Object> features = new ArrayList<>();
        for (Change change : plan.changes()) {
            Standing after = change.after();
            boolean here = plan.municipalities().contains(plan.after().municipality(after));
            if (after.level() != choices.level() || !here) {
                continue;
            }
            Standing before = change.before();
            if (before != null && change.aspects().contains(Change.Aspect.BORDER)) {
                features.add(feature("before", before));
            }
            features.add(feature(change.kind().name().toLowerCase(), after));
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("type", "FeatureCollection");
        file.put("features", features);
        return json.writeValueAsBytes(file);
    }

    private static Map<String, Object> feature(String kind, Standing area) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", Map.of("kind", kind, "name", area.name()));
        feature.put("geometry", geometry(area.border()));
        return feature;
    }

    private static Map<String, Object> geometry(Geometry border) {
        List<List<double[][]>> polygons = IntStream.range(0, border.getNumGeometries())
                .mapToObj(i -> rings((Polygon) border.getGeometryN(i)))
                .toList();
        return Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    private static List<double[][]> rings(Polygon polygon) {
        List<double[][]> rings = new ArrayList<>();
        rings.add(points(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(points(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static double[][] points(LinearRing ring) {
        Coordinate[] all = ring.getCoordinates();
        double[][] points = new double[all.length][];
        for (int i = 0; i < all.length; i++) {
            points[i] = new double[] {Math.round(all[i].x * METRE) / METRE, Math.round(all[i].y * METRE) / METRE};
        }
        return points;
    }
}
