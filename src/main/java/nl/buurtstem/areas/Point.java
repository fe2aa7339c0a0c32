package nl.buurtstem.areas;

/**
 * A place on earth in degrees (WGS84).
 *
 * @param lon degrees east
 * @param lat degrees north
 */
public record Point(double lon, double lat) {

    /** Of latitude. */
    public static final int METRES_PER_DEGREE = 111_195;

    private static final double EARTH_RADIUS = 6_371_008.8;
    private static final double STEPS = 1L << TileRanges.BITS;

    public Point {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw AreaRefusal.NOT_A_POINT.because();
        }
    }

    /** The point these two texts say, as a form or an address sends them. */
    public static Point of(String lon, String lat) {
        try {
            return new Point(Double.parseDouble(lon.strip()), Double.parseDouble(lat.strip()));
        } catch (NumberFormatException e) {
            throw AreaRefusal.NOT_A_POINT.because();
        }
    }

    /** Its Morton code: points that lie near each other mostly have codes near each other. */
    public long tile() {
        return TileRanges.interleave(step(lon + 180, 360), step(lat + 90, 180));
    }

    private static int step(double degrees, double whole) {
        return (int) Math.min(STEPS - 1, Math.floor(degrees / whole * STEPS));
    }

    /** The distance over the ground. */
    public double metresTo(Point other) {
        double north = Math.toRadians(other.lat - lat) / 2;
        double east = Math.toRadians(other.lon - lon) / 2;
        double h = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
