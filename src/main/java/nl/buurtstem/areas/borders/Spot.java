package nl.buurtstem.areas.borders;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** Coordinates in words. */
final class Spot {

    private Spot() {}

    /** {@code 4.89801, 52.37422} in degrees, {@code 121687, 487484} in metres. */
    static String of(Coordinate point) {
        String form = Math.abs(point.x) <= 180 && Math.abs(point.y) <= 180 ? "%.5f, %.5f" : "%.0f, %.0f";
        return String.format(Locale.ROOT, form, point.x, point.y);
    }
}
