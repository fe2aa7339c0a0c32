package nl.buurtstem.votes.turnout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turnout for machines. What is hidden is empty in the table and null in JSON; people who did not say where they live have no key. */
public final class TurnoutFile {

    private TurnoutFile() {}

    private static Stream<Turnout.Row> rows(Turnout turnout) {
        return Stream.concat(turnout.rows().stream(), Stream.of(turnout.all()));
    }

    /** CSV after RFC 4180; the last row is the whole area. */
    public static String csv(Turnout turnout) {
        String ways = turnout.ways().stream().map(way -> way + ",").collect(Collectors.joining());
        return rows(turnout)
                .map(TurnoutFile::line)
                .collect(Collectors.joining("", "area,name,residents," + ways + "people,percent\r\n", ""));
    }

    private static String line(Turnout.Row row) {
        Place place = row.place();
        List<String> cells = new ArrayList<>(List.of(
                quoted(place.key()),
                quoted(place.name()),
                place.residents() > 0 ? String.valueOf(place.residents()) : ""));
        row.figures().forEach(figure -> cells.add(said(figure)));
        cells.add(said(row.sum()));
        Double percent = row.sum().percentOf(place.residents());
        cells.add(percent == null ? "" : String.format(Locale.ROOT, "%.2f", percent));
        return String.join(",", cells) + "\r\n";
    }

    private static String said(Figure figure) {
        Integer people = figure.people();
        return people == null ? "" : people.toString();
    }

    private static String quoted(String text) {
        String harmless = text.matches("(?s)[=+@\\t-].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    /** The same as names and values. */
    public static List<Map<String, Object>> json(Turnout turnout) {
        return rows(turnout).map(row -> object(turnout.ways(), row)).toList();
    }

    private static Map<String, Object> object(List<String> ways, Turnout.Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("area", row.place().key());
        object.put("name", row.place().name());
        object.put("residents", row.place().residents());
        for (int way = 0; way < ways.size(); way++) {
            put(object, ways.get(way), row.figures().get(way));
        }
        put(object, "people", row.sum());
        return object;
    }

    @SuppressWarnings("NullAway") // a hidden number is null in JSON, on purpose
    private static void put(Map<String, Object> object, String name, Figure figure) {
        object.put(name, figure.people());
    }
}
