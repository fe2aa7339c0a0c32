package nl.buurtstem.walkshop.field;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.walkshop.field.CopyResult.Count;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code walk_copy}. */
@Repository
class CopyRepository {

    private static final String COLUMNS =
            "id, device_id, file, read_at, stored, known, conflicts, rejected, attachments_new,"
                    + " attachments_known, attachments_refused, attachments_missing, whole";

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    CopyRepository(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** A copy that was read. */
    record Read(long id, Instant at, CopyResult result) {}

    Mono<Long> add(long walkshop, CopyResult one) {
        var sql = database.sql("""
                        insert into walk_copy (walkshop_id, device_id, file, read_at, stored, known, conflicts, rejected,
                            attachments_new, attachments_known, attachments_refused, attachments_missing, whole)
                        values (:walkshop, :device, :file, :now, :stored, :known, :conflicts, :rejected,
                            :attachments_new, :attachments_known, :attachments_refused, :attachments_missing, :whole)
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("device", one.device() == null ? Parameters.in(UUID.class) : Parameters.in(one.device()))
                .bind("file", one.file())
                .bind("now", clock.instant())
                .bind("rejected", Json.of(json.writeValueAsString(one.rejected())))
                .bind("whole", one.whole());
        for (Count count : Count.values()) {
            sql = sql.bind(count.column(), one.of(count));
        }
        return sql.map(row -> number(row, "id")).one();
    }

    Mono<Read> find(long walkshop, long id) {
        return database.sql("select " + COLUMNS + " from walk_copy where id = :id and walkshop_id = :walkshop")
                .bind("id", id)
                .bind("walkshop", walkshop)
                .map(this::read)
                .one();
    }

    /** The last ones, the newest first. */
    Flux<Read> latest(long walkshop, int most) {
        return database.sql("select " + COLUMNS
                        + " from walk_copy where walkshop_id = :walkshop order by id desc limit :most")
                .bind("walkshop", walkshop)
                .bind("most", most)
                .map(this::read)
                .all();
    }

    private Read read(Readable row) {
        return new Read(
                number(row, "id"),
                moment(row, "read_at"),
                new CopyResult(
                        row.get("device_id", UUID.class),
                        text(row, "file"),
                        counts(row),
                        List.of(json.readValue(
                                Columns.get(row, "rejected", Json.class).asString(), CopyResult.Rejected[].class)),
                        flag(row, "whole")));
    }

    private static Map<Count, Integer> counts(Readable row) {
        return Arrays.stream(Count.values())
                .collect(Collectors.toMap(Function.identity(), count -> integer(row, count.column())));
    }
}
