package nl.buurtstem.walkshop;

import java.util.List;
import nl.buurtstem.areas.Point;

/** Positions as whole millionths of a degree, about ten centimetres: tablets and the database write them so. */
public final class Micro {

    private static final double MILLION = 1e6;

    private Micro() {}

    public static int of(double degrees) {
        return (int) Math.round(degrees * MILLION);
    }

    /** Longitude and latitude. */
    public static List<Integer> pair(Point point) {
        return List.of(of(point.lon()), of(point.lat()));
    }

    public static Point point(int lonE6, int latE6) {
        return new Point(lonE6 / MILLION, latE6 / MILLION);
    }
}
