package nl.buurtstem.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurtstem.areas.Point;
import nl.buurtstem.walkshop.Micro;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.Walker;
import nl.buurtstem.walkshop.field.Sent;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One tablet of the story: writes what a pair noted in the form that tablets send. */
final class Notebook {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final int SIDE = 14;
    private static final int SECONDS_TO_THE_NEXT = 90;

    private final UUID device;
    private final Preparation prepared;
    private final LocalDate day;
    private final JsonMapper json;
    private final List<Sent> records = new ArrayList<>();

    Notebook(String name, Preparation prepared, LocalDate day, JsonMapper json) {
        this.device =
                number("tablet " + name + " of walkshop " + prepared.walkshop().id());
        this.prepared = prepared;
        this.day = day;
        this.json = json;
    }

    private static UUID number(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    UUID device() {
        return device;
    }

    List<Sent> records() {
        return records;
    }

    /** Whether one of its records has this attachment. */
    boolean speaksOf(String sha256) {
        return records.stream().anyMatch(one -> String.valueOf(one.body()).contains(sha256));
    }

    private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    private UUID add(
            String kind, Walker by, LocalTime at, @Nullable Object place, Object payload, List<?> attachments) {
        int seq = records.size() + 1;
        UUID id = number(device + " " + seq);
        Map<String, Object> body = fields(
                "recordId", id,
                "walkshopId", prepared.walkshop().id(),
                "deviceId", device,
                "seq", seq,
                "schemaVersion", 1,
                "appBuild", "demo",
                "kind", kind,
                "deviceTime",
                        day.atTime(at).atZone(Page.ZONE).toOffsetDateTime().toString(),
                "author", fields("pairId", by.pair(), "lensId", by.lens(), "personId", by.id()),
                "place", place,
                "supersedes", List.of(),
                "payload", payload,
                "attachments", attachments);
        records.add(Sent.of(id.toString(), json.writeValueAsString(body)));
        return id;
    }

    /** @param photo hash and length of its photo; null without */
    UUID saw(WayNotes.Note note, Walker by, Map.@Nullable Entry<String, Integer> photo) {
        WalkNode node = node(note.stop());
        Point where = beside(node.point(), orZero(note.east()), orZero(note.north()));
        boolean paper = "paper".equals(note.channel());
        Map<String, Object> payload = fields(
                "text", note.text(),
                "themes", note.themes(),
                "valence", note.valence(),
                "nodeId", node.id(),
                "shape", shape(note.shape(), where),
                "language", Objects.requireNonNullElse(note.language(), "nl"),
                "altTexts", photo == null ? Map.of() : Map.of(photo.getKey(), String.valueOf(note.alt())),
                "voice", null,
                "channel", paper ? "paper" : "walk");
        Map<String, Object> place = fields(
                "lonE6",
                Micro.of(where.lon()),
                "latE6",
                Micro.of(where.lat()),
                "accuracy",
                paper ? null : 7,
                "source",
                paper ? "node" : "gps");
        List<?> attachments = photo == null
                ? List.of()
                : List.of(fields("sha256", photo.getKey(), "mime", "image/jpeg", "bytes", photo.getValue()));
        return add("observation", by, note.at(), place, payload, attachments);
    }

    private static @Nullable Object shape(@Nullable String kind, Point at) {
        if (kind == null) {
            return null;
        }
        return kind.equals("line")
                ? fields("type", "LineString", "points", List.of(pair(at, -2, 0), pair(at, 0, 0), pair(at, 2, 1)))
                : fields(
                        "type",
                        "Polygon",
                        "points",
                        List.of(pair(at, -1, -1), pair(at, 1, -1), pair(at, 1, 1), pair(at, -1, 1)));
    }

    private static List<Integer> pair(Point from, int east, int north) {
        return Micro.pair(beside(from, east * SIDE, north * SIDE));
    }

    private static Point beside(Point from, int east, int north) {
        double lat = from.lat() + north / METRES_PER_DEGREE;
        return new Point(from.lon() + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(lat))), lat);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private WalkNode node(int number) {
        return prepared.nodes().stream()
                .filter(node -> node.number() == number)
                .findFirst()
                .orElseThrow();
    }

    void heard(WayNotes.Talked talk, Walker by) {
        List<Object> answers = new ArrayList<>();
        for (int i = 0; i < talk.said().size() && i <= prepared.cards().size(); i++) {
            String said = talk.said().get(i);
            Long card = i == 0 ? null : prepared.cards().get(i - 1).id();
            String mode = said.isEmpty() ? "SKIPPED" : i == 0 ? "QUOTE" : "PARAPHRASE";
            answers.add(fields("cardId", card, "text", said, "mode", mode));
        }
        add(
                "interview",
                by,
                talk.at(),
                null,
                fields(
                        "consent", true,
                        "nodeId", node(talk.stop()).id(),
                        "language", Objects.requireNonNullElse(talk.language(), "nl"),
                        "answers", answers,
                        "themes", talk.themes()),
                List.of());
    }

    void agreed(WayNotes.Agreed one, Walker by) {
        add("moment", by, one.at(), null, fields("step", one.step(), "text", one.text()), List.of());
    }

    /** The way this pair went, as far as the route says: they wanted it kept. */
    void walked(Walker by) {
        List<Object> points = new ArrayList<>();
        for (Point point : prepared.way()) {
            points.add(List.of(Micro.of(point.lon()), Micro.of(point.lat()), points.size() * SECONDS_TO_THE_NEXT));
        }
        add("track", by, LocalTime.of(12, 0), null, fields("points", points), List.of());
    }

    void dot(UUID record, Walker by) {
        add("priority", by, LocalTime.of(12, 5), null, fields("record", record, "dots", 1), List.of());
    }
}
