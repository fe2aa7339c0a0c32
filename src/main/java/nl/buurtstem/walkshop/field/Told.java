package nl.buurtstem.walkshop.field;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as a person at the desk reads it.
 *
 * @param kind word of its kind; empty when it cannot be read
 * @param lines what was written down
 * @param attachments how many photos and voice notes belong to it
 */
record Told(
        String kind,
        List<String> lines,
        @Nullable String valence,
        List<String> themes,
        int attachments,
        String language) {

    private static final int SHOWN = 2000;

    static Told of(String body, JsonMapper json) {
        try {
            JsonNode text = Hygiene.clean(json.readTree(body));
            JsonNode payload = text.path("payload");
            return new Told(
                    RecordKind.of(text.path("kind").asString(""))
                            .orElse(RecordKind.OTHER)
                            .word(),
                    lines(payload),
                    payload.path("valence").asString(""),
                    words(payload.path("themes")),
                    text.path("attachments").size(),
                    payload.path("language").asString("nl"));
        } catch (JacksonException unreadable) {
            return new Told("other", List.of(shortened(body)), "", List.of(), 0, "nl");
        }
    }

    private static List<String> lines(JsonNode payload) {
        List<String> lines = new ArrayList<>();
        add(lines, payload.path("text").asString(""));
        add(lines, payload.path("reason").asString(""));
        payload.path("answers").forEach(answer -> add(lines, answer.path("text").asString("")));
        return List.copyOf(lines);
    }

    private static void add(List<String> lines, String text) {
        if (!text.isBlank()) {
            lines.add(shortened(text));
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        node.forEach(one -> words.add(one.asString("")));
        return List.copyOf(words);
    }
}
