package nl.buurtstem.areas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.springframework.util.function.SingletonSupplier;

/** Which neighbourhood a point lies in, and which is nearest when it lies in none. */
public final class Borders {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double KILOMETRE = 1000;

    private final List<Bordered> all;
    private final STRtree tree = new STRtree();

    /** @param edge made when it is asked for: most points lie inside */
    private record Bordered(
            Area area, Geometry border, PreparedGeometry prepared, Supplier<IndexedFacetDistance> edge) {}

    /**
     * The neighbourhood nearest to a point.
     *
     * @param metres from the point to its border
     */
    public record Nearest(Area area, double metres) {

        private boolean isNear() {
            return metres < KILOMETRE;
        }

        /** Rounded to tens of metres near by, to tenths of kilometres farther away; never zero. */
        Number distance() {
            if (isNear()) {
                return Math.max(10, Math.round(metres / 10) * 10);
            }
            return Math.round(metres * 10 / KILOMETRE) / 10.0;
        }

        String unit() {
            return isNear() ? "m" : "km";
        }
    }

    /** The neighbourhoods with their borders in degrees (WGS84). */
    public Borders(Map<Area, Geometry> neighbourhoods) {
        this.all = neighbourhoods.entrySet().stream()
                .map(e -> new Bordered(
                        e.getKey(),
                        e.getValue(),
                        PreparedGeometryFactory.prepare(e.getValue()),
                        SingletonSupplier.of(() -> new IndexedFacetDistance(stretched(e.getValue())))))
                .toList();
        all.forEach(b -> tree.insert(b.border().getEnvelopeInternal(), b));
        tree.build();
    }

    /** Null when the point lies in no neighbourhood; on a shared border, the one with the lowest key. */
    public @Nullable Area at(Point point) {
        Geometry place = geometry(point);
        return candidates(point).stream()
                .filter(b -> b.prepared().covers(place))
                .map(Bordered::area)
                .min(Comparator.comparing(Area::key))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private List<Bordered> candidates(Point point) {
        return tree.query(new Envelope(new Coordinate(point.lon(), point.lat())));
    }

    /** Empty when there is no neighbourhood at all. */
    public Optional<Nearest> nearest(Point point) {
        return nearest(point, area -> true);
    }

    /** The nearest among some of them. */
    public Optional<Nearest> nearest(Point point, Predicate<Area> among) {
        Geometry place = stretched(geometry(point));
        return all.stream()
                .filter(b -> among.test(b.area()))
                .min(Comparator.comparingDouble(b -> b.edge().get().distance(place)))
                .map(b -> new Nearest(b.area(), metres(point, b.border())));
    }

    /** Degrees east are shorter than degrees north; here they are made to match, as they do in the middle of the country. */
    private static Geometry stretched(Geometry degrees) {
        return AffineTransformation.scaleInstance(Math.cos(Math.toRadians(52)), 1)
                .transform(degrees);
    }

    /** Whether the neighbourhood with this key holds this point. */
    boolean holds(String key, Point point) {
        Geometry place = geometry(point);
        return all.stream()
                .anyMatch(b -> b.area().key().equals(key) && b.prepared().covers(place));
    }

    /** Degrees east are shorter than degrees north here, so both are compared on a map stretched to match. */
    private static double metres(Point point, Geometry border) {
        double shorter = Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        var stretch = AffineTransformation.scaleInstance(shorter, 1);
        Coordinate[] nearest = DistanceOp.nearestPoints(stretch.transform(border), stretch.transform(geometry(point)));
        return point.metresTo(new Point(Math.clamp(nearest[0].x / shorter, -180, 180), nearest[0].y));
    }

    private static Geometry geometry(Point point) {
        return GEOMETRY.createPoint(new Coordinate(point.lon(), point.lat()));
    }
}
