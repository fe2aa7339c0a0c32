package nl.buurtstem.ideas.list;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.ideas.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which ideas a list or map shows, and in which order; all of it stands in the address. What an address says that means
 * nothing is left out.
 *
 * @param q words to look for; empty when there are none
 * @param chosen the order asked for; null for the one that goes without saying
 */
record Filter(
        String q,
        @Nullable Area area,
        @Nullable Theme theme,
        @Nullable StageChoice stage,
        @Nullable Near near,
        @Nullable Order chosen) {

    private static final int Q_MAX = 100;

    /** Everything, in the fair order. */
    static final Filter NONE = new Filter("", null, null, null, null, null);

    static Filter of(MultiValueMap<String, String> query, Areas areas) {
        return new Filter(
                words(value(query, "q")),
                areas.byKey(value(query, "area")).orElse(null),
                theme(value(query, "theme")),
                StageChoice.of(value(query, "stage")).orElse(null),
                Near.of(value(query, "near"), areas),
                Order.of(value(query, "order")).orElse(null));
    }

    private static String value(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value;
    }

    private static String words(String written) {
        String line = Prose.line(written);
        return line.substring(0, line.offsetByCodePoints(0, Math.min(Q_MAX, Prose.length(line))));
    }

    private static @Nullable Theme theme(String text) {
        return Arrays.stream(Theme.values())
                .filter(t -> t.css().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** From the nearest on when somebody looks around a place, else as asked; nearness needs a place. */
    Order order() {
        boolean placed = near != null && near.point() != null;
        if (chosen == null || chosen == Order.NEAREST && !placed) {
            return placed ? Order.NEAREST : Order.SHUFFLE;
        }
        return chosen;
    }

    /** Whether anything is left out because of it. */
    boolean isNarrow() {
        return !without("order").values().isEmpty();
    }

    /** Whether every listed idea passes. */
    boolean leavesNothingOut() {
        return !isNarrow() && order() != Order.FEW;
    }

    /** The same without this one. */
    Filter without(String name) {
        return new Filter(
                name.equals("q") ? "" : q,
                name.equals("area") ? null : area,
                name.equals("theme") ? null : theme,
                name.equals("stage") ? null : stage,
                name.equals("near") ? null : near,
                name.equals("order") ? null : chosen);
    }

    /** The same list around another place. */
    String pathNear(String place) {
        return without("near").path(Map.of("near", place));
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        putIf(values, "q", q.isEmpty() ? null : q);
        putIf(values, "area", area == null ? null : area.key());
        putIf(values, "theme", theme == null ? null : theme.css());
        putIf(values, "stage", stage == null ? null : stage.css());
        putIf(values, "near", near == null ? null : near.text());
        putIf(values, "order", chosen == null ? null : chosen.css());
        return values;
    }

    private static void putIf(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The list with this filter. */
    String path() {
        return path(Map.of());
    }

    /** The list with this filter and more in its address. */
    String path(Map<String, String> more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/ideas");
        Map<String, String> all = values();
        all.putAll(more);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
