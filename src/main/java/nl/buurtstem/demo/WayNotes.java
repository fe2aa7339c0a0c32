package nl.buurtstem.demo;

import java.time.LocalTime;
import java.util.List;
import nl.buurtstem.walkshop.Valence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was written down on a walk; as written in {@code demo/onway.yaml}.
 *
 * @param walk title of the walkshop
 * @param dots texts of observations that got a dot each
 */
record WayNotes(String walk, List<Note> seen, List<Talked> heard, List<Agreed> agreed, List<String> dots) {

    /**
     * Something somebody saw.
     *
     * @param by who looked; their pair's tablet was written on
     * @param at by the clock there
     * @param stop its number
     * @param shape {@code line} or {@code area}; absent: a point, some metres from the stop
     */
    record Note(
            String by,
            LocalTime at,
            int stop,
            Valence valence,
            List<String> themes,
            String text,
            @Nullable String photo,
            @Nullable String alt,
            @Nullable String shape,
            @Nullable Integer east,
            @Nullable Integer north,
            @Nullable String language,
            @Nullable String channel) {}

    /** What a passer-by said: first how they are, then to each card; empty is skipped. */
    record Talked(
            String by,
            LocalTime at,
            int stop,
            List<String> themes,
            List<String> said,
            @Nullable String language) {}

    /** Something the group did or agreed. */
    record Agreed(String by, LocalTime at, int step, String text) {}

    static List<WayNotes> read(JsonMapper json) {
        return Story.list("onway.yaml", json, new TypeReference<>() {});
    }
}
