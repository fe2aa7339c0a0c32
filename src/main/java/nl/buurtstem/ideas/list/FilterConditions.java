package nl.buurtstem.ideas.list;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Level;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Conditions;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.ideas.Theme;
import org.jspecify.annotations.Nullable;

/** A filter as SQL. */
final class FilterConditions {

    private static final Pattern OPERATORS = Pattern.compile("\"|(^|\\s)-\\S");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private FilterConditions() {}

    /** What is listed and passes the filter. */
    static Conditions of(Filter filter) {
        Conditions conditions = Conditions.listed();
        words(conditions, filter.q());
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
        near(conditions, filter.near());
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
    private static void words(Conditions conditions, String q) {
        if (q.isEmpty()) {
            return;
        }
        conditions.with("q", q);
        if (OPERATORS.matcher(q).find()) {
            conditions.and("c.search @@ websearch_to_tsquery('public.buurtstem_dutch', :q)");
            return;
        }
        String beginnings =
                WORD.matcher(q).results().map(word -> word.group() + ":*").collect(Collectors.joining(" & "));
        conditions
                .and("(c.search @@ to_tsquery('public.buurtstem_dutch', :beginnings) or :q <% c.title)")
                .with("beginnings", beginnings);
    }

    private static void near(Conditions conditions, @Nullable Near near) {
        if (near == null) {
            return;
        }
        Point point = near.point();
        if (point == null) {
            conditions.and("false"); // a place that nobody knows has nothing near it
        } else {
            conditions.around(point, Near.METRES);
        }
    }
}
