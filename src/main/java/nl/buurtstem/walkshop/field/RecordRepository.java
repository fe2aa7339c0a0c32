package nl.buurtstem.walkshop.field;

import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code walk_record}, {@code walk_supersedes}, {@code walk_record_attachment} and {@code walk_quarantine}, which only grow. */
@Repository
class RecordRepository {

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    RecordRepository(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Takes in one record; in a transaction of its own unless the caller has one. The database decides. */
    Mono<Sent.Outcome> takeIn(Envelope one) {
        Instant now = clock.instant();
        return database.sql("""
                        select walk_take_in(:record, :walkshop, :device, :seq, :hash, :body, :content, :kind, :schema,
                            :made, :now, :supersedes, :attachments) as outcome
                        """)
                .bind("record", one.record())
                .bind("walkshop", one.walkshop())
                .bind("device", one.device())
                .bind("seq", one.seq())
                .bind("hash", one.hash())
                .bind("body", one.body())
                .bind("content", Json.of(json.writeValueAsString(one.content())))
                .bind("kind", one.kind().word())
                .bind("schema", one.schema())
                .bind("made", Objects.requireNonNullElse(one.made(), now))
                .bind("now", now)
                .bind("supersedes", one.supersedes().toArray(UUID[]::new))
                .bind("attachments", one.attachments().toArray(String[]::new))
                .map(row -> Sent.Outcome.valueOf(text(row, "outcome").toUpperCase(Locale.ROOT)))
                .one();
    }

    /** Attachments that these records speak of and that are not here. */
    Flux<String> attachmentsMissing(Collection<UUID> records) {
        return database.sql("""
                        select distinct a.sha256
                        from walk_record_attachment a
                        where a.record_id = any(:records)
                        and not exists (select from walk_attachment w where w.sha256 = a.sha256)
                        order by a.sha256
                        """)
                .bind("records", records.toArray(UUID[]::new))
                .map(row -> text(row, "sha256"))
                .all();
    }

    /** Those of these records that are nowhere in this walkshop, not in quarantine either. */
    Flux<UUID> missing(long walkshop, UUID[] records) {
        return database.sql("""
                        select s.id from unnest(:records) s (id)
                        where not exists (select from walk_record r where r.record_id = s.id and r.walkshop_id = :walkshop)
                        and not exists (select from walk_quarantine q where q.record_id = s.id and q.walkshop_id = :walkshop)
                        """)
                .bind("records", records)
                .bind("walkshop", walkshop)
                .map(row -> uuid(row, "id"))
                .all();
    }

    /** Those of these records, with these hashes, of which another text is here: theirs is missing, or lies in quarantine. */
    Flux<Held> different(long walkshop, UUID[] records, String[] hashes) {
        return database.sql("""
                        select s.id, q.id is not null as kept
                        from unnest(:records, :hashes) s (id, hash)
                        left join walk_record r on r.record_id = s.id and r.walkshop_id = :walkshop
                        left join walk_quarantine q on q.record_id = s.id and q.hash = s.hash and q.walkshop_id = :walkshop
                        where r.hash is distinct from s.hash and (r.record_id is not null or q.id is not null)
                        """)
                .bind("records", records)
                .bind("hashes", hashes)
                .bind("walkshop", walkshop)
                .map(row -> new Held(uuid(row, "id"), Boolean.TRUE.equals(row.get("kept", Boolean.class))))
                .all();
    }

    /**
     * A record of which another text is here.
     *
     * @param kept whether this one lies in quarantine, and is safe
     */
    record Held(UUID record, boolean kept) {}

    /** The next place in the order of this device; holds all others up until the caller's transaction ends. */
    Mono<Long> nextSeq(UUID device) {
        return database.sql("select pg_advisory_xact_lock(hashtext(:device))")
                .bind("device", "walk " + device)
                .then()
                .then(database.sql(
                                "select coalesce(max(seq), 0) + 1 as next from walk_record where device_id = :device")
                        .bind("device", device)
                        .map(row -> Objects.requireNonNull(row.get("next", Long.class)))
                        .one());
    }

    /** The text of a record of this walkshop, as it came. */
    Mono<String> body(long walkshop, UUID record) {
        return database.sql("select body from walk_record where record_id = :record and walkshop_id = :walkshop")
                .bind("record", record)
                .bind("walkshop", walkshop)
                .map(row -> text(row, "body"))
                .one();
    }
}
