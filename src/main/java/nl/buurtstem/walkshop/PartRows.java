package nl.buurtstem.walkshop;

import static nl.buurtstem.installation.Columns.decimal;
import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Point;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a row of each part means. */
@Component
class PartRows {

    private static final TypeReference<Map<String, String>> SPOKEN = new TypeReference<>() {};
    private static final TypeReference<List<List<Integer>>> POINTS = new TypeReference<>() {};

    private final JsonMapper json;

    PartRows(JsonMapper json) {
        this.json = json;
    }

    static Step step(Readable row) {
        return new Step(
                number(row, "id"),
                integer(row, "number"),
                text(row, "title"),
                text(row, "text"),
                row.get("done_at", Instant.class));
    }

    static Walker walker(Readable row) {
        String domain = row.get("domain", String.class);
        return new Walker(
                number(row, "id"),
                row.get("pair_id", Long.class),
                row.get("lens_id", Long.class),
                text(row, "name"),
                Stakeholder.valueOf(text(row, "kind")),
                domain == null ? null : Domain.valueOf(domain),
                text(row, "work"));
    }

    static Pair pair(Readable row) {
        return new Pair(number(row, "id"), text(row, "name"));
    }

    static Lens lens(Readable row) {
        return new Lens(number(row, "id"), row.get("key", String.class), text(row, "name"), text(row, "hint"));
    }

    static WalkNode node(Readable row) {
        return new WalkNode(
                number(row, "id"),
                integer(row, "number"),
                text(row, "title"),
                text(row, "hint"),
                new Point(decimal(row, "lon"), decimal(row, "lat")));
    }

    static Plan plan(Readable row) {
        return new Plan(number(row, "id"), text(row, "title"), text(row, "text"), text(row, "address"));
    }

    WalkTheme theme(Readable row) {
        return new WalkTheme(text(row, "key"), row.get("names") == null ? Map.of() : spoken(row, "names"));
    }

    Card card(Readable row) {
        return new Card(
                number(row, "id"),
                integer(row, "number"),
                Card.Kind.valueOf(text(row, "kind")),
                spoken(row, "question"));
    }

    Map<String, String> spoken(Readable row, String column) {
        return json.readValue(get(row, column, Json.class).asString(), SPOKEN);
    }

    List<Point> route(Readable row) {
        List<List<Integer>> points =
                json.readValue(get(row, "points", Json.class).asString(), POINTS);
        return points.stream()
                .map(point -> Micro.point(point.get(0), point.get(1)))
                .toList();
    }

    Json spoken(Map<String, String> texts) {
        return Json.of(json.writeValueAsString(texts));
    }

    Json route(List<Point> points) {
        return Json.of(json.writeValueAsString(points.stream().map(Micro::pair).toList()));
    }
}
