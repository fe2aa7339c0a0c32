package nl.buurtstem.walkshop.field;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.buurtstem.walkshop.Valence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record's text as this version of the program reads it: old forms become the present one, and every value that others look at is of its
 * type or not there. What nobody knows yet stays. The text itself is kept as it came, so that a later version can read it anew.
 */
final class Reading {

    /** The present form. */
    static final int SCHEMA = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MILLION = 1_000_000;
    private static final int THEMES_MAX = 20;
    private static final int POINTS_MAX = 5000;
    private static final int COARSE = 100; // millionths of a degree: some ten metres
    private static final Set<String> MODES = Set.of("QUOTE", "PARAPHRASE", "SKIPPED");

    private Reading() {}

    static ObjectNode of(ObjectNode text, int schema) {
        ObjectNode content = (ObjectNode) Hygiene.clean(text);
        if (schema < 1) {
            OldForm.convert(content);
        }
        ObjectNode author = object(content, "author");
        for (String id : new String[] {"pairId", "lensId", "personId"}) {
            author.set(id, id(author.path(id)));
        }
        content.set("author", author);
        content.set("place", place(content.path("place")));
        content.set("attachments", objects(content.path("attachments")));
        content.set("payload", payload(content.path("kind").asString(""), object(content, "payload")));
        return content;
    }

    private static ObjectNode payload(String kind, ObjectNode payload) {
        RecordKind.of(kind).ifPresent(known -> {
            switch (known) {
                case OBSERVATION -> observation(payload);
                case INTERVIEW -> interview(payload);
                case PRIORITY -> priority(payload);
                case TRACK -> payload.set("points", way(payload.path("points")));
                case MOMENT, TOMBSTONE, OTHER -> {}
            }
        });
        return payload;
    }

    private static void observation(ObjectNode payload) {
        general(payload);
        payload.put("text", payload.path("text").asString(""));
        String valence = payload.path("valence").asString("");
        payload.put("valence", isValence(valence) ? valence : Valence.PLAIN.name());
        payload.put("channel", payload.path("channel").asString("").equals("paper") ? "paper" : "walk");
        payload.set("voice", payload.path("voice").isString() ? payload.path("voice") : NODES.nullNode());
        payload.set("shape", shape(payload.path("shape")));
        payload.set("altTexts", payload.path("altTexts").isObject() ? payload.path("altTexts") : NODES.nullNode());
    }

    private static boolean isValence(String word) {
        for (Valence valence : Valence.values()) {
            if (valence.name().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static void interview(ObjectNode payload) {
        general(payload);
        payload.put(
                "consent",
                payload.path("consent").isBoolean() && payload.path("consent").booleanValue());
        ArrayNode answers = NODES.arrayNode();
        for (JsonNode one : objects(payload.path("answers"))) {
            ObjectNode answer = (ObjectNode) one;
            String mode = answer.path("mode").asString("");
            answer.set("cardId", id(answer.path("cardId")));
            answer.put("text", answer.path("text").asString(""));
            answer.put("mode", MODES.contains(mode) ? mode : "PARAPHRASE");
            answers.add(answer);
        }
        payload.set("answers", answers);
    }

    private static void general(ObjectNode payload) {
        Set<String> themes = new TreeSet<>();
        payload.path("themes").forEach(theme -> {
            if (theme.isString() && themes.size() < THEMES_MAX) {
                themes.add(theme.stringValue());
            }
        });
        ArrayNode list = NODES.arrayNode();
        themes.forEach(list::add);
        payload.set("themes", list);
        payload.set("nodeId", id(payload.path("nodeId")));
        payload.put("language", payload.path("language").asString("nl"));
    }

    private static void priority(ObjectNode payload) {
        payload.put("dots", payload.path("dots").asInt(0) < 0 ? -1 : 1);
        String record = payload.path("record").asString("");
        try {
            payload.put("record", UUID.fromString(record).toString());
        } catch (IllegalArgumentException none) {
            payload.putNull("record");
        }
    }

    /** What is no place of this world is left out, and what is exact made coarse: it is about streets and not about doors. */
    private static ArrayNode way(JsonNode points) {
        ArrayNode way = NODES.arrayNode();
        for (JsonNode point : points) {
            if (way.size() < POINTS_MAX && isDegrees(point.path(0), 180) && isDegrees(point.path(1), 90)) {
                way.addArray()
                        .add(coarse(point.path(0).intValue()))
                        .add(coarse(point.path(1).intValue()))
                        .add(Math.max(0, point.path(2).asInt(0)));
            }
        }
        return way;
    }

    private static int coarse(int degreesE6) {
        return Math.round(degreesE6 / (float) COARSE) * COARSE;
    }

    private static JsonNode id(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0 ? node : NODES.nullNode();
    }

    /** A place outside the world is none; the rest of what was said about it stays with it. */
    private static JsonNode place(JsonNode node) {
        boolean real = node.isObject() && isDegrees(node.path("lonE6"), 180) && isDegrees(node.path("latE6"), 90);
        return real ? node : NODES.nullNode();
    }

    private static boolean isDegrees(JsonNode node, int most) {
        return node.isIntegralNumber() && node.canConvertToInt() && Math.abs(node.intValue()) <= most * MILLION;
    }

    private static JsonNode shape(JsonNode node) {
        String type = node.path("type").asString("");
        int least = Map.of("LineString", 2, "Polygon", 3).getOrDefault(type, Integer.MAX_VALUE);
        JsonNode points = node.path("points");
        boolean real = points.isArray() && points.size() >= least && points.size() <= POINTS_MAX;
        for (int i = 0; real && i < points.size(); i++) {
            JsonNode point = points.get(i);
            real = point.isArray() && isDegrees(point.path(0), 180) && isDegrees(point.path(1), 90);
        }
        return real ? node : NODES.nullNode();
    }

    private static ObjectNode object(ObjectNode in, String name) {
        return in.path(name) instanceof ObjectNode object ? object : NODES.objectNode();
    }

    private static ArrayNode objects(JsonNode node) {
        ArrayNode all = NODES.arrayNode();
        if (node.isArray()) {
            node.forEach(one -> {
                if (one.isObject()) {
                    all.add(one);
                }
            });
        }
        return all;
    }
}
