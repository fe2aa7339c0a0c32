package nl.buurtstem.follows;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;

/**
 * A square of the map of some 300 by 370 metres: all that is kept of where a circle lies.
 *
 * @param code column and row
 */
record Square(long code) {

    /** How many squares there are from west to east, and from south to north. */
    private static final int SIDE = 1 << 16;

    /** The square that holds this point. */
    static Square of(Point point) {
        return at(column(point.lon()), row(point.lat()));
    }

    private static Square at(int column, int row) {
        return new Square((long) column * SIDE + row);
    }

    private static int column(double lon) {
        return step(lon + 180, 360);
    }

    private static int row(double lat) {
        return step(lat + 90, 180);
    }

    private static int step(double degrees, double whole) {
        return (int) Math.min(SIDE - 1, Math.floor(degrees / whole * SIDE));
    }

    /** The middle of it. */
    Point centre() {
        double column = Math.floorDiv(code, SIDE) + 0.5;
        double row = Math.floorMod(code, (long) SIDE) + 0.5;
        return new Point(column / SIDE * 360 - 180, row / SIDE * 180 - 90);
    }

    /** The squares whose middle is at most so far from this point. */
    static List<Square> around(Point point, int metres) {
        Box box = Box.around(point, metres);
        List<Square> squares = new ArrayList<>();
        for (int column = column(box.west()); column <= column(box.east()); column++) {
            for (int row = row(box.south()); row <= row(box.north()); row++) {
                Square square = at(column, row);
                if (square.centre().metresTo(point) <= metres) {
                    squares.add(square);
                }
            }
        }
        return squares;
    }
}
