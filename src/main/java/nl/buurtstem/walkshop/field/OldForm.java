package nl.buurtstem.walkshop.field;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form from before the first one that tablets were given: one theme by its name alone, and places in degrees. A form that is replaced later
 * gets its conversion here, and is taken for a year.
 */
final class OldForm {

    private static final double MILLION = 1_000_000;

    private OldForm() {}

    static void convert(ObjectNode content) {
        if (content.path("place") instanceof ObjectNode place) {
            degrees(place, "lon", "lonE6");
            degrees(place, "lat", "latE6");
        }
        if (content.path("payload") instanceof ObjectNode payload
                && !payload.has("themes")
                && payload.path("theme").isString()) {
            payload.putArray("themes").add(payload.path("theme"));
        }
    }

    private static void degrees(ObjectNode place, String from, String to) {
        JsonNode old = place.path(from);
        if (!place.has(to) && old.isNumber()) {
            place.put(to, Math.round(old.doubleValue() * MILLION));
        }
    }
}
