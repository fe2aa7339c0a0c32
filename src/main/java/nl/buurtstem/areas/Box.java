package nl.buurtstem.areas;

/** A rectangle on the map, in degrees. */
public record Box(double west, double south, double east, double north) {

    public Box {
        boolean onEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
        if (!(onEarth && west <= east && south <= north)) {
            throw AreaRefusal.NOT_A_BOX.because();
        }
    }

    /** The box in an address: {@code west,south,east,north}. What lies beyond the earth's edges is cut off. */
    public static Box of(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw AreaRefusal.NOT_A_BOX.because();
        }
        try {
            return new Box(
                    Math.max(-180, Double.parseDouble(parts[0])),
                    Math.max(-90, Double.parseDouble(parts[1])),
                    Math.min(180, Double.parseDouble(parts[2])),
                    Math.min(90, Double.parseDouble(parts[3])));
        } catch (NumberFormatException e) {
            throw AreaRefusal.NOT_A_BOX.because();
        }
    }

    /** The smallest box that holds every point within this distance. */
    public static Box around(Point centre, double metres) {
        double high = Math.toDegrees(metres / 6_371_008.8);
        double wide = high / Math.max(0.01, Math.cos(Math.toRadians(centre.lat())));
        return new Box(
                Math.max(-180, centre.lon() - wide),
                Math.max(-90, centre.lat() - high),
                Math.min(180, centre.lon() + wide),
                Math.min(90, centre.lat() + high));
    }

    public boolean contains(Point point) {
        return point.lon() >= west && point.lon() <= east && point.lat() >= south && point.lat() <= north;
    }

    public Point centre() {
        return new Point((west + east) / 2, (south + north) / 2);
    }
}
