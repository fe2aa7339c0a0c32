package nl.buurtstem.areas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.LineLimiter;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import tools.jackson.databind.JsonNode;

/** Cuts lines and rings at a box and leaves out points that nobody would miss. Each thing found is a list of lines. */
final class MapCut {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int RING_MIN = 4;

    private final Envelope box;
    private final RingClipper clipper;
    private final double tolerance;

    /** @param tolerance in degrees */
    MapCut(Box box, double tolerance) {
        this.box = new Envelope(box.west(), box.east(), box.south(), box.north());
        this.clipper = new RingClipper(this.box);
        this.tolerance = tolerance;
    }

    /** Those inside, each by itself. */
    List<List<List<Point>>> points(List<JsonNode> all) {
        return all.stream()
                .map(MapCut::coordinate)
                .filter(box::contains)
                .map(at -> List.of(List.of(point(at))))
                .toList();
    }

    /** A point, when it is inside. */
    List<List<List<Point>>> place(Point at) {
        return box.contains(at.lon(), at.lat()) ? List.of(List.of(List.of(at))) : List.of();
    }

    List<List<List<Point>>> line(JsonNode line) {
        return line(coordinates(line));
    }

    private List<List<List<Point>>> line(Coordinate[] line) {
        if (line.length < 2 || !box.intersects(envelope(line))) {
            return List.of();
        }
        return new LineLimiter(box)
                .limit(line).stream()
                        .filter(piece -> piece.length >= 2)
                        .map(piece -> List.of(points(thinned(piece))))
                        .toList();
    }

    /** The ring around it and those of its holes; nothing when it lies elsewhere. */
    List<List<List<Point>>> polygon(JsonNode rings) {
        List<List<Point>> kept = new ArrayList<>();
        for (JsonNode ring : rings) {
            Coordinate[] inside = ring(coordinates(ring));
            if (inside.length >= RING_MIN) {
                kept.add(points(inside));
            } else if (kept.isEmpty()) {
                return List.of();
            }
        }
        return kept.isEmpty() ? List.of() : List.of(kept);
    }

    private Coordinate[] ring(Coordinate[] ring) {
        if (ring.length < RING_MIN || !box.intersects(envelope(ring))) {
            return new Coordinate[0];
        }
        Coordinate[] inside = box.contains(envelope(ring)) ? ring : clipper.clip(ring);
        return inside.length < RING_MIN ? inside : thinned(inside);
    }

    /** The lines of a border that lie inside. */
    List<List<List<Point>>> border(Geometry border) {
        List<List<List<Point>>> lines = new ArrayList<>();
        Geometry edge = border.getBoundary();
        for (int i = 0; i < edge.getNumGeometries(); i++) {
            lines.addAll(line(edge.getGeometryN(i).getCoordinates()));
        }
        return lines;
    }

    /** A small thing is kept as it is rather than lost. */
    private Coordinate[] thinned(Coordinate[] line) {
        Coordinate[] thin = DouglasPeuckerSimplifier.simplify(GEOMETRY.createLineString(line), tolerance)
                .getCoordinates();
        boolean ring = line[0].equals2D(line[line.length - 1]);
        return thin.length >= (ring ? RING_MIN : 2) ? thin : line;
    }

    private static Envelope envelope(Coordinate[] line) {
        Envelope envelope = new Envelope();
        Arrays.stream(line).forEach(envelope::expandToInclude);
        return envelope;
    }

    private static Coordinate[] coordinates(JsonNode line) {
        return line.valueStream().map(MapCut::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode at) {
        return new Coordinate(at.path(0).asDouble(), at.path(1).asDouble());
    }

    private static List<Point> points(Coordinate[] line) {
        return Arrays.stream(line).map(MapCut::point).toList();
    }

    private static Point point(Coordinate at) {
        return new Point(at.x, at.y);
    }
}
