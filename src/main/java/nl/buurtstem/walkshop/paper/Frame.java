package nl.buurtstem.walkshop.paper;

import java.util.Comparator;
import java.util.List;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;

/** Where on a picture a place lies: the picture is as large as it must be, and a metre is as long to the east as to the north. */
record Frame(Box box, double dotsEast, double dotsNorth) {

    /** The smallest box that holds all of them, and so many metres more. */
    static Box holding(List<Point> all, double metres) {
        Box low = Box.around(corner(all, Comparator.reverseOrder()), metres);
        Box high = Box.around(corner(all, Comparator.naturalOrder()), metres);
        return new Box(low.west(), low.south(), high.east(), high.north());
    }

    private static Point corner(List<Point> all, Comparator<Double> furthest) {
        return new Point(
                all.stream().map(Point::lon).max(furthest).orElseThrow(),
                all.stream().map(Point::lat).max(furthest).orElseThrow());
    }

    /** A picture of this many dots that shows at least this box, in its middle. */
    static Frame around(Box box, int wide, int high) {
        Point middle = box.centre();
        double narrowing = Math.cos(Math.toRadians(middle.lat()));
        double across = Math.max(1e-6, (box.east() - box.west()) * narrowing);
        double up = Math.max(1e-6, box.north() - box.south());
        double dotsNorth = Math.min(wide / across, high / up);
        double dotsEast = dotsNorth * narrowing;
        Box shown = new Box(
                middle.lon() - wide / dotsEast / 2,
                middle.lat() - high / dotsNorth / 2,
                middle.lon() + wide / dotsEast / 2,
                middle.lat() + high / dotsNorth / 2);
        return new Frame(shown, dotsEast, dotsNorth);
    }

    double x(Point point) {
        return (point.lon() - box.west()) * dotsEast;
    }

    double y(Point point) {
        return (box.north() - point.lat()) * dotsNorth;
    }
}
