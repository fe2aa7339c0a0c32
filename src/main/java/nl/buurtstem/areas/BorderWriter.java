package nl.buurtstem.areas;

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

/** Writes all borders as GeoJSON, with the ids and names by which the rest of the product knows them. */
final class BorderWriter {

    private BorderWriter() {}

    static Published write(AreaMap map, JsonMapper json) {
        List<Object> features = new ArrayList<>();
        map.everything().forEach(mapped -> features.add(feature(map, mapped)));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("type", "FeatureCollection");
        file.put("features", features);
        return Published.of("areas.geojson", json.writeValueAsBytes(file));
    }

    private static Map<String, Object> feature(AreaMap map, MappedArea mapped) {
        Area area = mapped.area();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", area.id());
        properties.put("key", area.key());
        properties.put("name", area.name());
        properties.put("level", area.level().name());
        Integer parent = area.parent();
        if (parent != null) {
            properties.put("parent", map.area(parent).key());
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", area.id());
        feature.put("properties", properties);
        feature.put("geometry", geometry(mapped.border()));
        return feature;
    }

    private static Map<String, Object> geometry(Geometry border) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", border.getGeometryType());
        List<List<double[][]>> polygons = IntStream.range(0, border.getNumGeometries())
                .mapToObj(i -> rings((Polygon) border.getGeometryN(i)))
                .toList();
        geometry.put("coordinates", border instanceof Polygon ? polygons.getFirst() : polygons);
        return geometry;
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
            points[i] = new double[] {all[i].x, all[i].y};
        }
        return points;
    }
}
