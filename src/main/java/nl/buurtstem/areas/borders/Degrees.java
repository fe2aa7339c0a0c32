package nl.buurtstem.areas.borders;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Brings borders to degrees (WGS84) on a grid of about a centimetre, so that neighbours keep sharing their vertices. */
final class Degrees {

    private static final double GRID = 1e7;

    private final CoordinateSystem from;
    private final BasicCoordinateTransform fromRdNew;

    Degrees(CoordinateSystem from) {
        this.from = from;
        CRSFactory systems = new CRSFactory();
        this.fromRdNew =
                new BasicCoordinateTransform(systems.createFromName("EPSG:28992"), systems.createFromName("EPSG:4326"));
    }

    /** A copy in degrees. */
    Geometry of(Geometry shape) {
        Geometry copy = shape.copy();
        copy.apply(new Conversion());
        copy.geometryChanged();
        return copy;
    }

    private final class Conversion implements CoordinateSequenceFilter {

        private final ProjCoordinate metres = new ProjCoordinate();
        private final ProjCoordinate degrees = new ProjCoordinate();

        @Override
        public void filter(CoordinateSequence points, int i) {
            metres.setValue(points.getX(i), points.getY(i));
            ProjCoordinate found = from == CoordinateSystem.RD_NEW ? fromRdNew.transform(metres, degrees) : metres;
            points.setOrdinate(i, 0, Math.round(found.x * GRID) / GRID);
            points.setOrdinate(i, 1, Math.round(found.y * GRID) / GRID);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
