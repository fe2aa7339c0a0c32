package nl.buurtstem.areas.borders;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.installation.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Imports: what was sent, what it would change, how far it is. */
@Repository
class ImportRepository {

    /** A node that has not finished by then is thought to be gone, and another takes over. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    ImportRepository(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** A file as it was sent. */
    record Sent(String name, String hash, byte[] content) {}

    Mono<Long> add(Sent sent, Draft draft, String askedBy, Import.State state) {
        boolean kept = state == Import.State.PREVIEW && draft.takesBack() == null;
        return database.sql("""
                        insert into area_import
                            (asked_by, sent_at, file_name, file_hash, content, choices, state, version, report, sketch,
                            takes_back)
                        values (:by, :now, :name, :hash, :content, cast(:choices as jsonb), :state, :version,
                            cast(:report as jsonb), :sketch, :takesBack)
                        returning id
                        """)
                .bind("by", askedBy)
                .bind("now", clock.instant())
                .bind("name", sent.name())
                .bind("hash", sent.hash())
                .bind("content", kept ? Parameters.in(sent.content()) : Parameters.in(byte[].class))
                .bind("choices", json.writeValueAsString(draft.choices()))
                .bind("state", state.name())
                .bind("version", draft.stored().version())
                .bind("report", json.writeValueAsString(draft.report().withoutNames()))
                .bind("sketch", draft.sketch())
                .bind("takesBack", Parameters.in(R2dbcType.BIGINT, draft.takesBack()))
                .map(row -> number(row, "id"))
                .one();
    }

    Mono<Import> find(long id) {
        return database.sql("select * from area_import where id = :id")
                .bind("id", id)
                .map(this::one)
                .one();
    }

    /** Which file it was; the file itself is gone. */
    Mono<Sent> sent(long id) {
        return database.sql("select file_name, file_hash from area_import where id = :id")
                .bind("id", id)
                .map(row -> new Sent(text(row, "file_name"), text(row, "file_hash"), new byte[0]))
                .one();
    }

    /** The newest first. */
    Flux<Import> latest(int most) {
        return database.sql("select * from area_import where state <> 'DROPPED' order by id desc limit :most")
                .bind("most", most)
                .map(this::one)
                .all();
    }

    private Import one(Readable row) {
        return new Import(
                number(row, "id"),
                text(row, "asked_by"),
                Columns.moment(row, "sent_at"),
                text(row, "file_name"),
                json.readValue(text(row, "choices"), Choices.class),
                Import.State.valueOf(text(row, "state")),
                number(row, "version"),
                json.readValue(text(row, "report"), Report.class),
                integer(row, "progress"),
                row.get("done_at", Instant.class),
                row.get("takes_back", Long.class));
    }

    Mono<byte[]> content(long id) {
        return database.sql("select content from area_import where id = :id and content is not null")
                .bind("id", id)
                .map(row -> Columns.get(row, "content", byte[].class))
                .one();
    }

    Mono<byte[]> sketch(long id) {
        return database.sql("select sketch from area_import where id = :id and sketch is not null")
                .bind("id", id)
                .map(row -> Columns.get(row, "sketch", byte[].class))
                .one();
    }

    /** From one state to another, if it was still in the first. */
    Mono<Boolean> move(long id, Import.State from, Import.State to) {
        return database.sql("""
                        update area_import
                        set state = :to, progress = 0, taken_until = null,
                            content = case when :to in ('DROPPED', 'FAILED') then null else content end
                        where id = :id
                            and state = :from
                        """)
                .bind("id", id)
                .bind("from", from.name())
                .bind("to", to.name())
                .fetch()
                .rowsUpdated()
                .map(n -> n > 0);
    }

    /** One that was asked for, and that no other node works on. */
    Mono<Long> claim() {
        return database.sql("""
                        update area_import
                        set taken_until = :until
                        where id = (
                            select id
                            from area_import
                            where state = 'ASKED'
                                and (taken_until is null or taken_until < :now)
                            order by id
                            limit 1
                            for update skip locked)
                        returning id
                        """)
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(LEASE))
                .map(row -> number(row, "id"))
                .one();
    }

    Mono<Void> progress(long id, int percent) {
        return database.sql("update area_import set progress = :percent where id = :id")
                .bind("id", id)
                .bind("percent", percent)
                .then();
    }

    /** What it would change has changed: it must be looked at again. */
    Mono<Void> showAgain(long id, Draft draft) {
        return database.sql("""
                        update area_import
                        set state = 'PREVIEW', version = :version, report = cast(:report as jsonb), sketch = :sketch,
                            progress = 0, taken_until = null
                        where id = :id
                        """)
                .bind("id", id)
                .bind("version", draft.stored().version())
                .bind(
                        "report",
                        json.writeValueAsString(draft.report().shownAgain().withoutNames()))
                .bind("sketch", draft.sketch())
                .then();
    }

    Mono<Void> done(long id, Report report) {
        return database.sql("""
                        update area_import
                        set state = 'DONE', report = cast(:report as jsonb), content = null, progress = 100, done_at = :now
                        where id = :id
                        """)
                .bind("id", id)
                .bind("report", json.writeValueAsString(report.withoutNames()))
                .bind("now", clock.instant())
                .then();
    }

    /** Those done a while ago after which nobody looked for what came in meanwhile. */
    Flux<Import> unchecked(Duration ago) {
        return database.sql("""
                        select *
                        from area_import
                        where state = 'DONE'
                            and checked_at is null
                            and done_at < :before
                        order by id
                        """)
                .bind("before", clock.instant().minus(ago))
                .map(this::one)
                .all();
    }

    Mono<Void> checked(long id) {
        return database.sql("update area_import set checked_at = :now where id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .then();
    }

    /** Previews nobody decided upon are dropped, with the file. */
    Mono<Void> dropOlderThan(Duration age) {
        return database.sql(
                        "update area_import set state = 'DROPPED', content = null, sketch = null where state = 'PREVIEW' and sent_at < :before")
                .bind("before", clock.instant().minus(age))
                .then();
    }
}
