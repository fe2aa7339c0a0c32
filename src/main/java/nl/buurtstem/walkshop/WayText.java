package nl.buurtstem.walkshop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Point;

/** A way as pages and their scripts write it: {@code lon,lat lon,lat …}. */
public final class WayText {

    private WayText() {}

    public static String of(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.6f,%.6f", point.lon(), point.lat()))
                .collect(Collectors.joining(" "));
    }
}
