package nl.buurtstem.addresses;

import nl.buurtstem.areas.Point;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Where on its street an address is shown: near it, at a whole number of steps along the street, so not before its door. */
final class StreetPoint {

    /** Metres. A dozen houses share one point. */
    private static final double STEP = 50;

    private static final double DEGREE = Point.METRES_PER_DEGREE;

    private StreetPoint() {}

    /**
     * A point of the street.
     *
     * @param line the street's line in degrees; null when only its middle is known
     * @param middle of the street
     * @param address where the address is; null when no address was chosen
     */
    static @Nullable Point on(@Nullable Geometry line, @Nullable Point middle, @Nullable Point address) {
        if (line == null || line.isEmpty() || line.getDimension() == 0 || address == null) {
            return middle;
        }
        double shorter = Math.max(0.01, Math.cos(Math.toRadians(address.lat())));
        AffineTransformation toMetres = AffineTransformation.scaleInstance(shorter * DEGREE, DEGREE);
        Coordinate found = step(toMetres.transform(edge(line)), metres(toMetres, address));
        return new Point(found.x / (shorter * DEGREE), found.y / DEGREE);
    }

    /** Of a square or another surface, its edge. */
    private static Geometry edge(Geometry line) {
        return line.getDimension() == 2 ? line.getBoundary() : line;
    }

    private static Geometry metres(AffineTransformation toMetres, Point address) {
        return toMetres.transform(new GeometryFactory().createPoint(new Coordinate(address.lon(), address.lat())));
    }

    private static Coordinate step(Geometry street, Geometry address) {
        Geometry piece = nearestPiece(street, address);
        LengthIndexedLine along = new LengthIndexedLine(piece);
        double length = piece.getLength();
        double at = along.project(address.getCoordinate());
        double steps = Math.max(1, Math.round(length / STEP));
        // the middles of equal stretches of about a step
        double stretch = length / steps;
        double middle = (Math.min(steps - 1, Math.floor(at / stretch)) + 0.5) * stretch;
        return along.extractPoint(middle);
    }

    private static Geometry nearestPiece(Geometry street, Geometry address) {
        Geometry nearest = street.getGeometryN(0);
        for (int i = 1; i < street.getNumGeometries(); i++) {
            Geometry piece = street.getGeometryN(i);
            if (DistanceOp.distance(piece, address) < DistanceOp.distance(nearest, address)) {
                nearest = piece;
            }
        }
        return nearest;
    }
}
