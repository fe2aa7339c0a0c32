package nl.buurtstem.desk;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Page;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about what was decided at the desk. */
@Repository
class ActRepository {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final DatabaseClient database;
    private final JsonMapper json;

    ActRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How an act stands. */
    enum State {
        /** Until it is due. */
        WAITING,
        DONE,
        UNDONE,
        /** When it was due it was no longer possible; whoever decided must hear. */
        REFUSED,
        /** The same, and they heard. */
        SEEN
    }

    /** An act with its number, whoever decided it, and in which go. */
    record Kept(long id, UUID batch, ResidentId by, Act act) {}

    /** What waits to be carried out. */
    record Pending(WorkKey key, ResidentId by, String word) {}

    /**
     * What somebody decided last, as long as it can be undone.
     *
     * @param title of what it was about; empty when that was more than one thing
     */
    record Just(UUID batch, String word, int n, String title, String language, boolean waits, Instant until) {

        /** In milliseconds: how long it can still be undone. */
        long left(Instant now) {
            return Math.max(0, Duration.between(now, until).toMillis());
        }

        /** To the second: half a minute is short. */
        String time() {
            return TIME.format(until.atZone(Page.ZONE));
        }
    }

    /** What was refused after all. */
    record Failed(WorkKey key, String title, String language, String word, String refusal, Map<String, String> values) {

        /** The values of the refusal's sentence, in turn. */
        Object[] pairs() {
            return values.entrySet().stream()
                    .flatMap(value -> Stream.of(value.getKey(), value.getValue()))
                    .toArray();
        }
    }

    /** Keeps it; empty when something about the same thing waits already. */
    Mono<Long> add(
            UUID batch, WorkItem item, Act act, String word, ResidentId by, Instant now, Instant due, State state) {
        return database.sql("""
                        insert into desk_act (batch, source, kind, subject_id, title, language, deed, word, version, fields,
                            decided_by, decided_at, due_at, state)
                        values (:batch, :source, :kind, :id, :title, :language, :deed, :word, :version, cast(:fields as jsonb),
                            :by, :now, :due, :state)
                        on conflict (source, kind, subject_id) where state = 'WAITING' do nothing
                        returning id
                        """)
                .bind("batch", batch)
                .bind("source", act.key().source())
                .bind("kind", act.key().kind())
                .bind("id", act.key().id())
                .bind("title", item.title())
                .bind("language", item.language())
                .bind("deed", act.deed())
                .bind("word", word)
                .bind("version", act.version())
                .bind("fields", json.writeValueAsString(act.fields()))
                .bind("by", by.value())
                .bind("now", now)
                .bind("due", due)
                .bind("state", state.name())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Everything that waits to be carried out, whoever decided it. */
    Flux<Pending> pending() {
        return database.sql("select source, kind, subject_id, decided_by, word from desk_act where state = 'WAITING'")
                .map(row -> new Pending(key(row), new ResidentId(uuid(row, "decided_by")), text(row, "word")))
                .all();
    }

    /** The last thing this person decided that can still be undone. */
    Mono<Just> just(ResidentId by, Instant now) {
        return database.sql("""
                        select batch, min(word) as word, count(*)::int as n, bool_or(state = 'WAITING') as waits, max(due_at) as until,
                            case when count(*) = 1 then min(title) else '' end as title, min(language) as language
                        from desk_act
                        where decided_by = :by and due_at > :now and state in ('WAITING', 'DONE')
                        group by batch
                        order by max(id) desc
                        limit 1
                        """)
                .bind("by", by.value())
                .bind("now", now)
                .map(row -> new Just(
                        uuid(row, "batch"),
                        text(row, "word"),
                        integer(row, "n"),
                        text(row, "title"),
                        text(row, "language"),
                        Boolean.TRUE.equals(row.get("waits", Boolean.class)),
                        moment(row, "until")))
                .one();
    }

    /** Takes back what was decided in this go, as far as it is not too late. */
    Flux<Kept> undo(UUID batch, ResidentId by, Instant now) {
        return database.sql("""
                        update desk_act
                        set state = 'UNDONE'
                        where batch = :batch and decided_by = :by and due_at > :now and state in ('WAITING', 'DONE')
                        returning id, batch, source, kind, subject_id, deed, version, fields, decided_by
                        """)
                .bind("batch", batch)
                .bind("by", by.value())
                .bind("now", now)
                .map(this::kept)
                .all();
    }

    /** One that is due, held until the transaction ends; another node takes another one. */
    Mono<Kept> claim(Instant now) {
        return database.sql("""
                        select id, batch, source, kind, subject_id, deed, version, fields, decided_by
                        from desk_act
                        where state = 'WAITING' and due_at <= :now
                        order by due_at, id
                        limit 1
                        for update skip locked
                        """).bind("now", now).map(this::kept).one();
    }

    Mono<Void> done(long id) {
        return database.sql("update desk_act set state = 'DONE' where id = :id")
                .bind("id", id)
                .then();
    }

    Mono<Void> refused(long id, Complaint why) {
        return database.sql("""
                        update desk_act
                        set state = 'REFUSED', refusal = :key, refusal_values = cast(:values as jsonb)
                        where id = :id and state = 'WAITING'
                        """)
                .bind("id", id)
                .bind("key", why.refusal().key())
                .bind("values", json.writeValueAsString(texts(why)))
                .then();
    }

    private static Map<String, String> texts(Complaint why) {
        Map<String, String> texts = new TreeMap<>();
        why.values().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    /** Tries it again later: what stood in the way was no refusal. */
    Mono<Void> postpone(long id, Instant due) {
        return database.sql("update desk_act set due_at = :due where id = :id and state = 'WAITING'")
                .bind("due", due)
                .bind("id", id)
                .then();
    }

    /** What this person decided and was refused after all. */
    Flux<Failed> failed(ResidentId by) {
        return database.sql("""
                        select source, kind, subject_id, title, language, word, refusal, refusal_values
                        from desk_act
                        where decided_by = :by and state = 'REFUSED'
                        order by id
                        limit 20
                        """)
                .bind("by", by.value())
                .map(row -> new Failed(
                        key(row),
                        text(row, "title"),
                        text(row, "language"),
                        text(row, "word"),
                        text(row, "refusal"),
                        json.readValue(text(row, "refusal_values"), FIELDS)))
                .all();
    }

    Mono<Void> seen(ResidentId by) {
        return database.sql("update desk_act set state = 'SEEN' where decided_by = :by and state = 'REFUSED'")
                .bind("by", by.value())
                .then();
    }

    /** How many things were handed over in this go, and not taken back. */
    Mono<Integer> size(UUID batch) {
        return database.sql("""
                        select greatest(
                            (select count(*) from desk_act where batch = :batch and state in ('WAITING', 'DONE')),
                            (select count(*) from internal.desk_note where batch = :batch))::int
                        """).bind("batch", batch).mapValue(Integer.class).one();
    }

    Mono<Void> forget(Instant before) {
        return database.sql("delete from desk_act where decided_at < :before and state <> 'WAITING'")
                .bind("before", before)
                .then();
    }

    private Kept kept(Readable row) {
        return new Kept(
                number(row, "id"),
                uuid(row, "batch"),
                new ResidentId(uuid(row, "decided_by")),
                new Act(
                        key(row),
                        text(row, "deed"),
                        text(row, "version"),
                        json.readValue(text(row, "fields"), FIELDS)));
    }

    private static WorkKey key(Readable row) {
        return new WorkKey(text(row, "source"), text(row, "kind"), number(row, "subject_id"));
    }
}
