package nl.buurtstem.ideas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Level;
import nl.buurtstem.areas.Point;
import nl.buurtstem.areas.TileRanges;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A filter as SQL over {@code idea_card c}: clauses that must all hold, and the values they speak of. */
final class Conditions {

    private static final int RANGES = 8;
    private static final Pattern OPERATORS = Pattern.compile("\"|(^|\\s)-\\S");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    /** How far an idea lies from the place one looks around, in metres; on these distances the earth is flat. */
    static final String DISTANCE = "(111195 * sqrt(power((c.lon - :lon) * :shrink, 2) + power(c.lat - :lat, 2)))";

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** What is listed and passes the filter. */
    static Conditions of(Filter filter) {
        Conditions conditions = new Conditions();
        conditions.and("c.listed");
        conditions.words(filter.q());
        Area area = filter.area();
        if (area != null) {
            conditions.and(column(area.level()) + " = :area").with("area", area.id());
        }
        Theme theme = filter.theme();
        if (theme != null) {
            conditions.and("c.theme = :theme").with("theme", theme.name());
        }
        StageChoice stage = filter.stage();
        if (stage != null) {
            conditions
                    .and("c.stage = any(:stages)")
                    .with("stages", stage.stages().stream().map(Stage::name).toArray(String[]::new));
        }
        if (filter.order() == Order.FEW) {
            conditions.and("c.stage = 'COLLECTING'").and("c.likes < c.likes_needed");
        }
        Near near = filter.near();
        if (near != null) {
            conditions.around(near.point());
        }
        return conditions;
    }

    private static String column(Level level) {
        return switch (level) {
            case NEIGHBOURHOOD -> "c.neighbourhood_id";
            case DISTRICT -> "c.district_id";
            case MUNICIPALITY -> "c.municipality_id";
        };
    }

    /** Words that begin with the stem of each word, and titles that look like it; operators are taken at their word. */
    private void words(String q) {
        if (q.isEmpty()) {
            return;
        }
        with("q", q);
        if (OPERATORS.matcher(q).find()) {
            and("c.search @@ websearch_to_tsquery('public.buurtstem_dutch', :q)");
            return;
        }
        String beginnings =
                WORD.matcher(q).results().map(word -> word.group() + ":*").collect(Collectors.joining(" & "));
        and("(c.search @@ to_tsquery('public.buurtstem_dutch', :beginnings) or :q <% c.title)")
                .with("beginnings", beginnings);
    }

    private void around(@org.jspecify.annotations.Nullable Point point) {
        if (point == null) {
            and("false"); // a place that nobody knows has nothing near it
            return;
        }
        with("lon", point.lon()).with("lat", point.lat()).with("shrink", Math.cos(Math.toRadians(point.lat())));
        within(Box.around(point, Near.METRES)).and(DISTANCE + " <= " + Near.METRES);
    }

    /** Only what lies in this box; the tile codes find it, longitude and latitude cut it out. */
    Conditions within(Box box) {
        List<String> parts = new ArrayList<>();
        for (TileRanges.Range range : TileRanges.covering(box, RANGES).ranges()) {
            int n = values.size();
            parts.add("c.tile between :tile" + n + " and :tile" + (n + 1));
            with("tile" + n, range.from()).with("tile" + (n + 1), range.to());
        }
        int n = values.size();
        and("(" + String.join(" or ", parts) + ")")
                .and("c.lon between :west" + n + " and :east" + n)
                .and("c.lat between :south" + n + " and :north" + n);
        return with("west" + n, box.west())
                .with("east" + n, box.east())
                .with("south" + n, box.south())
                .with("north" + n, box.north());
    }

    Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** All clauses, one per line. */
    String sql() {
        return String.join("\n    and ", clauses);
    }

    GenericExecuteSpec bind(GenericExecuteSpec sql) {
        GenericExecuteSpec bound = sql;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            bound = bound.bind(value.getKey(), value.getValue());
        }
        return bound;
    }
}
