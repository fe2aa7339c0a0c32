package nl.buurtstem.addresses;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.areas.Point;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing a Locatieserver knows, in its own words: {@code adres}, {@code weg} or {@code postcode}. What was not asked for
 * is empty.
 *
 * @param title {@code weergavenaam}, with number and postcode
 * @param street {@code straatnaam}
 * @param town {@code woonplaatsnaam}
 * @param streetId {@code openbareruimte_id}
 * @param centre {@code centroide_ll}
 * @param line {@code geometrie_ll}
 */
record Document(
        String id,
        String type,
        String title,
        String street,
        String town,
        String streetId,
        @Nullable Point centre,
        @Nullable Geometry line) {

    /** The server said something that is not an answer. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what, null, false, false);
        }
    }

    /** The documents of an answer, the best first. */
    static List<Document> all(byte[] answer, JsonMapper json) {
        JsonNode docs = tree(answer, json).path("response").path("docs");
        if (!docs.isArray()) {
            throw new Unreadable("there are no documents in it");
        }
        List<Document> all = new ArrayList<>();
        docs.forEach(doc -> all.add(one(doc)));
        return all;
    }

    private static JsonNode tree(byte[] answer, JsonMapper json) {
        try {
            return json.readTree(answer);
        } catch (JacksonException e) {
            throw new Unreadable("it is not JSON");
        }
    }

    private static Document one(JsonNode doc) {
        return new Document(
                text(doc, "id"),
                text(doc, "type"),
                text(doc, "weergavenaam"),
                text(doc, "straatnaam"),
                text(doc, "woonplaatsnaam"),
                text(doc, "openbareruimte_id"),
                point(doc),
                geometry(text(doc, "geometrie_ll")));
    }

    private static String text(JsonNode doc, String name) {
        return doc.path(name).asString("").strip();
    }

    private static @Nullable Point point(JsonNode doc) {
        Geometry found = geometry(text(doc, "centroide_ll"));
        try {
            return found == null || found.isEmpty()
                    ? null
                    : new Point(found.getCoordinate().x, found.getCoordinate().y);
        } catch (Refused notOnEarth) {
            return null;
        }
    }

    private static @Nullable Geometry geometry(String wkt) {
        try {
            return wkt.isEmpty() ? null : new WKTReader().read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }
}
