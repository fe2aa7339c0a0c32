package nl.buurtstem.areas.borders;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Mends borders that cross themselves: loops and spikes of drawing programs. When the mended area is not nearly as large as
 * the one that was drawn, nobody can say what was meant, and it is refused.
 */
final class Repair {

    /** More than this part of an area lost or gained is a guess. */
    private static final double GUESS = 0.01;

    private final String area;
    private final List<Remark> remarks;

    Repair(String area, List<Remark> remarks) {
        this.area = area;
        this.remarks = remarks;
    }

    /** The border itself when it is valid, else a mended one; says so. */
    Geometry of(Geometry border) {
        if (border.isEmpty()) {
            throw BorderRefusal.NO_BORDER.because("area", area);
        }
        TopologyValidationError error = new IsValidOp(border).getValidationError();
        return error == null ? border : mended(border, Spot.of(error.getCoordinate()));
    }

    private Geometry mended(Geometry border, String near) {
        Geometry fixed = polygons(GeometryFixer.fix(border));
        MetrePlane plane = MetrePlane.around(border.getEnvelopeInternal());
        double drawn = drawnSize(plane.of(border));
        double size = plane.size(fixed);
        if (fixed.isEmpty() || Math.abs(size - drawn) > GUESS * Math.max(size, drawn)) {
            throw BorderRefusal.BEYOND_REPAIR.because("area", area, "near", near);
        }
        remarks.add(Remark.of(
                Remark.Kind.REPAIRED, "area", area, "near", near, "size", Math.round(Math.abs(size - drawn))));
        return fixed;
    }

    private static Geometry polygons(Geometry fixed) {
        List<Polygon> parts = new ArrayList<>();
        parts.addAll(polygonsOf(fixed));
        return parts.size() == 1
                ? parts.getFirst()
                : fixed.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    @SuppressWarnings("unchecked")
    private static List<Polygon> polygonsOf(Geometry fixed) {
        return PolygonExtracter.getPolygons(fixed);
    }

    /** What the rings say, whatever they cross: where a ring runs around twice or backwards, this is not the fixed size. */
    private static double drawnSize(Geometry border) {
        double size = 0;
        for (Polygon polygon : polygonsOf(border)) {
            size += Area.ofRing(polygon.getExteriorRing().getCoordinates());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                size -= Area.ofRing(polygon.getInteriorRingN(i).getCoordinates());
            }
        }
        return size;
    }
}
