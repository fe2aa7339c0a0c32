package nl.buurtstem.walkshop.field;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import nl.buurtstem.installation.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables {@code walk_chunk} and {@code walk_attachment}, which only grow. */
@Repository
class AttachmentRepository {

    private final DatabaseClient database;
    private final Clock clock;

    AttachmentRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An attachment that is here, whole.
     *
     * @param upload under which its pieces lie
     */
    record Kept(String sha256, UUID upload, String mime, int bytes) {}

    Mono<Boolean> has(String sha256) {
        return database.sql("select exists (select from walk_attachment where sha256 = :sha256) as here")
                .bind("sha256", sha256)
                .map(row -> flag(row, "here"))
                .one();
    }

    /** Those of these that are not here. */
    Flux<String> missing(Collection<String> sha256) {
        return database.sql("""
                        select distinct s.hash from unnest(:all) s (hash)
                        where not exists (select from walk_attachment a where a.sha256 = s.hash)
                        """)
                .bind("all", sha256.toArray(String[]::new))
                .map(row -> text(row, "hash"))
                .all();
    }

    /** Adds a piece, at once and for itself: nothing names it yet. */
    Mono<Void> add(UUID upload, int number, byte[] content) {
        return database.sql("""
                        insert into walk_chunk (upload, number, content, arrived_at)
                        values (:upload, :number, :content, :now)
                        """)
                .bind("upload", upload)
                .bind("number", number)
                .bind("content", content)
                .bind("now", clock.instant())
                .then();
    }

    /** Makes its pieces an attachment, when they are all here and nobody was first; false otherwise. */
    Mono<Boolean> keep(Kept one, Tablet by) {
        return database.sql("""
                        insert into walk_attachment (sha256, upload, mime, bytes, walkshop_id, device_id, stored_at)
                        select :sha256, :upload, :mime, :bytes, :walkshop, :device, :now
                        where :bytes = (select sum(octet_length(content)) from walk_chunk where upload = :upload)
                        on conflict (sha256) do nothing
                        """)
                .bind("sha256", one.sha256())
                .bind("upload", one.upload())
                .bind("mime", one.mime())
                .bind("bytes", one.bytes())
                .bind("walkshop", by.walkshop())
                .bind("device", by.device())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Removes pieces that did not become an attachment. */
    Mono<Void> forget(UUID upload) {
        return database.sql("select walk_forget_upload(:upload)")
                .bind("upload", upload)
                .then();
    }

    /** The same for all that came before this moment; how many pieces that were. */
    Mono<Long> forgetBefore(Instant moment) {
        return database.sql("select walk_forget_uploads(:before) as gone")
                .bind("before", moment)
                .map(row -> Columns.number(row, "gone"))
                .one();
    }

    Mono<Kept> find(String sha256) {
        return database.sql("select sha256, upload, mime, bytes from walk_attachment where sha256 = :sha256")
                .bind("sha256", sha256)
                .map(row ->
                        new Kept(text(row, "sha256"), uuid(row, "upload"), text(row, "mime"), integer(row, "bytes")))
                .one();
    }

    /** The same, when a record of this walkshop that is not in quarantine speaks of it. */
    Mono<Kept> findIn(long walkshop, String sha256) {
        return find(sha256)
                .filterWhen(one -> database.sql("""
                        select exists (
                            select from walk_record_attachment a
                            join walk_record r on r.record_id = a.record_id
                            join walk_attachment f on f.sha256 = a.sha256
                            join walk_chunk c on c.upload = f.upload -- what was removed has none
                            where a.sha256 = :sha256 and r.walkshop_id = :walkshop) as named
                        """)
                        .bind("sha256", sha256)
                        .bind("walkshop", walkshop)
                        .map(row -> flag(row, "named"))
                        .one());
    }

    /** One of its pieces. */
    Mono<byte[]> piece(UUID upload, int number) {
        return database.sql("select content from walk_chunk where upload = :upload and number = :number")
                .bind("upload", upload)
                .bind("number", number)
                .map(row -> Columns.get(row, "content", byte[].class))
                .one();
    }
}
