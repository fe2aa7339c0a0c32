package nl.buurtstem.ideas.list;

import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;

/**
 * The squares of the map, all of one size, that together cover what somebody looks at; the same ones wherever the map is
 * dragged to, so that people who look at nearly the same get the same answer.
 *
 * @param depth how often the world was halved, both ways
 * @param west the first column, counted from 180 degrees west
 * @param south the first row, counted from the South Pole
 * @param east the last column
 * @param north the last row
 */
record Squares(int depth, int west, int south, int east, int north) {

    /** The smallest squares that are counted: about twenty metres. */
    static final int DEEPEST = 20;

    private static final int MOST = 49;
    private static final int TILE_BITS = 62;

    /** Squares of about a hundred pixels, and larger ones where those would be too many. */
    static Squares covering(Box box, int zoom) {
        int depth = Math.clamp(zoom + 1L, 1, DEEPEST);
        while (depth > 1 && about(box, depth) > MOST) {
            depth--;
        }
        return new Squares(
                depth,
                step(box.west() + 180, width(depth), depth),
                step(box.south() + 90, height(depth), depth),
                step(box.east() + 180, width(depth), depth),
                step(box.north() + 90, height(depth), depth));
    }

    private static double about(Box box, int depth) {
        return ((box.east() - box.west()) / width(depth) + 1) * ((box.north() - box.south()) / height(depth) + 1);
    }

    private static double width(int depth) {
        return 360.0 / (1L << depth);
    }

    private static double height(int depth) {
        return 180.0 / (1L << depth);
    }

    private static int step(double degrees, double size, int depth) {
        return (int) Math.min((1L << depth) - 1, Math.floor(degrees / size));
    }

    /** All of them together. */
    Box box() {
        return new Box(
                west * width(depth) - 180,
                south * height(depth) - 90,
                (east + 1) * width(depth) - 180,
                (north + 1) * height(depth) - 90);
    }

    /** The numbers of them all, for an SQL array. */
    Long[] codes() {
        Long[] codes = new Long[(east - west + 1) * (north - south + 1)];
        int n = 0;
        for (int row = south; row <= north; row++) {
            for (int column = west; column <= east; column++) {
                double lon = (column + 0.5) * width(depth) - 180;
                double lat = (row + 0.5) * height(depth) - 90;
                codes[n++] = new Point(lon, lat).tile() >> shift();
            }
        }
        return codes;
    }

    /** By how many bits a tile code is longer than the number of its square. */
    int shift() {
        return TILE_BITS - 2 * depth;
    }
}
