package nl.buurtstem.walkshop.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.Point;
import nl.buurtstem.walkshop.WalkTheme;
import org.jspecify.annotations.Nullable;

/** Observations as lines of comma-separated values (RFC 4180); a cell that a spreadsheet would reckon with is made plain text. */
final class Table {

    private static final String HEAD = "number,day,stop,lon,lat,valence,themes,lens,value,language,text,photos,licence";

    private Table() {}

    static String of(Report report) {
        String day = String.valueOf(report.walkshop().day());
        return Stream.concat(Stream.of(HEAD), report.lines().stream().map(line -> line(line, day)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Line line, String day) {
        Point place = line.place();
        return Stream.of(
                        line.number(),
                        day,
                        line.node() == null ? "" : line.node().number(),
                        place == null ? "" : degrees(place.lon()),
                        place == null ? "" : degrees(place.lat()),
                        line.seen().valence().name(),
                        line.themes().stream().map(WalkTheme::key).collect(Collectors.joining(" ")),
                        line.lens() == null ? "" : line.lens().name(),
                        line.value() == null
                                ? ""
                                : line.value().name(line.value().language()),
                        line.seen().language(),
                        line.seen().text(),
                        line.photos().stream().map(one -> one.photo().path()).collect(Collectors.joining(" ")),
                        Facts.LICENCE)
                .map(Table::cell)
                .collect(Collectors.joining(","));
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        boolean formula = value instanceof String && text.matches("(?s)[=+@\\t\\r].*|-(?!\\d+(\\.\\d+)?$).*");
        String plain = formula ? "'" + text : text;
        return List.of(",", "\"", "\n", "\r").stream().anyMatch(plain::contains)
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }
}
