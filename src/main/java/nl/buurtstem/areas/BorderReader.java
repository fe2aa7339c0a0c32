package nl.buurtstem.areas;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.areas.GeoComplaints.Wrong;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Reads a border (GeoJSON Polygon or MultiPolygon, RFC 7946) and says exactly what is wrong with it. */
final class BorderReader {

    private static final int WGS84 = 4326;
    private static final int RING_MIN = 4;
    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), WGS84);

    private BorderReader() {}

    static Geometry read(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        Geometry border = switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> GEOMETRY.createMultiPolygon(polygons(coordinates));
            case "" -> throw new Wrong("has no geometry");
            default ->
                throw new Wrong("its border is a " + geometry.path("type").asString()
                        + "; it must be a Polygon or MultiPolygon");
        };
        if (border.isEmpty()) {
            throw new Wrong("its border is empty");
        }
        TopologyValidationError error = new IsValidOp(border).getValidationError();
        if (error != null) {
            throw new Wrong("its border is not valid: " + error.getMessage() + " near " + words(error.getCoordinate()));
        }
        return border;
    }

    private static Polygon[] polygons(JsonNode coordinates) {
        return coordinates.values().stream().map(BorderReader::polygon).toArray(Polygon[]::new);
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = rings.values().stream().map(BorderReader::ring).toList();
        return all.isEmpty()
                ? GEOMETRY.createPolygon()
                : GEOMETRY.createPolygon(
                        all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        List<Coordinate> all = new ArrayList<>();
        points.values().forEach(point -> all.add(coordinate(point)));
        if (all.size() < RING_MIN) {
            throw new Wrong("a ring of its border has only " + all.size() + " points");
        }
        if (!all.getFirst().equals2D(all.getLast())) {
            throw new Wrong("a ring of its border does not end where it began, " + words(all.getFirst()));
        }
        return GEOMETRY.createLinearRing(all.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(JsonNode point) {
        JsonNode lon = point.path(0);
        JsonNode lat = point.path(1);
        if (!lon.isNumber() || !lat.isNumber()) {
            throw new Wrong("a point of its border is not two numbers: " + point);
        }
        Coordinate found = new Coordinate(lon.doubleValue(), lat.doubleValue());
        if (Math.abs(found.x) > 180 || Math.abs(found.y) > 90) {
            throw new Wrong("a point of its border is not on earth: " + words(found)
                    + ". Borders are in degrees (WGS84): longitude, then latitude");
        }
        return found;
    }

    private static String words(Coordinate point) {
        return point.x + ", " + point.y;
    }
}
