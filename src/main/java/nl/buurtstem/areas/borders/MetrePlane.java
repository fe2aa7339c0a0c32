package nl.buurtstem.areas.borders;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A flat map in metres around one latitude: sizes on it are true within a few thousandths for a municipality. */
final class MetrePlane {

    private final AffineTransformation toMetres;

    private MetrePlane(double lon, double lat) {
        double phi = Math.toRadians(lat);
        double north = 111_132.954 - 559.822 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi);
        double east = 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi);
        this.toMetres = AffineTransformation.translationInstance(-lon, -lat).scale(east, north);
    }

    static MetrePlane around(Envelope degrees) {
        Coordinate centre = degrees.isNull() ? new Coordinate(5.4, 52.2) : degrees.centre();
        return new MetrePlane(centre.x, centre.y);
    }

    Geometry of(Geometry degrees) {
        return toMetres.transform(degrees);
    }

    /** Square metres. */
    double size(Geometry degrees) {
        return of(degrees).getArea();
    }
}
