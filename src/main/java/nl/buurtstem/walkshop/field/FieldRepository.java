package nl.buurtstem.walkshop.field;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.areas.Point;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.walkshop.Valence;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The views {@code walk_observation}, {@code walk_interview} and {@code walk_dots}. */
@Repository
class FieldRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    FieldRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<Seen> observations(long walkshop) {
        return database.sql("select * from walk_observation where walkshop_id = :walkshop order by made_at, record_id")
                .bind("walkshop", walkshop)
                .map(FieldRepository::seen)
                .all();
    }

    Mono<Seen> observation(long walkshop, UUID record) {
        return database.sql("select * from walk_observation where walkshop_id = :walkshop and record_id = :record")
                .bind("walkshop", walkshop)
                .bind("record", record)
                .map(FieldRepository::seen)
                .one();
    }

    private static Seen seen(Readable row) {
        return new Seen(
                uuid(row, "record_id"),
                moment(row, "made_at"),
                row.get("node_id", Long.class),
                row.get("pair_id", Long.class),
                row.get("lens_id", Long.class),
                row.get("person_id", Long.class),
                texts(row, "themes"),
                Valence.valueOf(text(row, "valence")),
                text(row, "text"),
                text(row, "language"),
                point(row),
                document(row, "shape"),
                row.get("voice", String.class),
                texts(row, "photos").stream().map(PhotoId::new).toList(),
                text(row, "channel"),
                flag(row, "late"),
                flag(row, "waiting"),
                flag(row, "contested"));
    }

    private static List<String> texts(Readable row, String column) {
        return Arrays.asList(Columns.get(row, column, String[].class));
    }

    private static @Nullable String document(Readable row, String column) {
        Json document = row.get(column, Json.class);
        return document == null ? null : document.asString();
    }

    private static @Nullable Point point(Readable row) {
        Double lon = row.get("lon", Double.class);
        Double lat = row.get("lat", Double.class);
        return lon == null || lat == null ? null : new Point(lon, lat);
    }

    Flux<Heard> interviews(long walkshop) {
        return database.sql("select * from walk_interview where walkshop_id = :walkshop order by made_at, record_id")
                .bind("walkshop", walkshop)
                .map(this::heard)
                .all();
    }

    private Heard heard(Readable row) {
        return new Heard(
                uuid(row, "record_id"),
                moment(row, "made_at"),
                row.get("node_id", Long.class),
                row.get("pair_id", Long.class),
                flag(row, "consent"),
                texts(row, "themes"),
                text(row, "language"),
                List.of(json.readValue(Columns.get(row, "answers", Json.class).asString(), Heard.Answer[].class)),
                flag(row, "late"),
                flag(row, "waiting"),
                flag(row, "contested"));
    }

    Flux<String> tracks(long walkshop) {
        return database.sql("""
                        select (h.content -> 'payload' -> 'points')::text as points
                        from walk_head h
                        where h.walkshop_id = :walkshop and h.kind = 'track' and not h.waiting
                            and jsonb_typeof(h.content -> 'payload' -> 'points') = 'array'
                        order by h.device_id, h.seq
                        """)
                .bind("walkshop", walkshop)
                .map(row -> text(row, "points"))
                .all();
    }

    Mono<Map<UUID, Integer>> dots(long walkshop) {
        return database.sql("select record_id, dots from walk_dots where walkshop_id = :walkshop")
                .bind("walkshop", walkshop)
                .map(row -> Map.entry(uuid(row, "record_id"), integer(row, "dots")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
