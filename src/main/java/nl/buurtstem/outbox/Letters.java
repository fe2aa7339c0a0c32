package nl.buurtstem.outbox;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about letters. */
@Repository
class Letters {

    private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    Letters(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> add(String kind, String key, Map<String, String> payload, Instant now, Instant due) {
        return database.sql("""
                        insert into outbox (kind, key, payload, created_at, due_at)
                        values (:kind, :key, cast(:payload as jsonb), :now, :due)
                        on conflict (key) do nothing
                        """)
                .bind("kind", kind)
                .bind("key", key)
                .bind("payload", json.writeValueAsString(payload))
                .bind("now", now)
                .bind("due", due)
                .then();
    }

    Mono<Void> addAll(String kind, Map<String, Map<String, String>> payloads, Instant written, Instant due) {
        List<String> keys = List.copyOf(payloads.keySet());
        return database.sql("""
                        insert into outbox (kind, key, payload, created_at, due_at)
                        select :kind, key, payload::jsonb, :written, :due
                        from unnest(cast(:keys as text[]), cast(:payloads as text[])) as letter (key, payload)
                        on conflict (key) do nothing
                        """)
                .bind("kind", kind)
                .bind("keys", keys.toArray(String[]::new))
                .bind(
                        "payloads",
                        keys.stream()
                                .map(key -> json.writeValueAsString(payloads.get(key)))
                                .toArray(String[]::new))
                .bind("written", written)
                .bind("due", due)
                .then();
    }

    /** Takes out letters that are due; until {@code until} no other worker takes them. */
    Flux<Letter> claim(Instant now, Instant until, int most) {
        return database.sql("""
                        update outbox
                        set due_at = :until, tries = tries + 1
                        where id in (
                            select id
                            from outbox
                            where delivered_at is null
                            and given_up_at is null
                            and due_at <= :now
                            order by due_at, id
                            limit :most
                            for update skip locked)
                        returning id, kind, key, payload::text as payload, created_at, tries
                        """)
                .bind("now", now)
                .bind("until", until)
                .bind("most", most)
                .map(this::letter)
                .all();
    }

    private Letter letter(Readable row) {
        return new Letter(
                number(row, "id"),
                text(row, "kind"),
                text(row, "key"),
                json.readValue(text(row, "payload"), PAYLOAD),
                moment(row, "created_at"),
                integer(row, "tries"));
    }

    Mono<Void> delivered(Letter letter, Instant now) {
        return database.sql("update outbox set delivered_at = :now, failure = null where id = :id")
                .bind("now", now)
                .bind("id", letter.id())
                .then();
    }

    /** Puts a letter back; whoever claimed it since (it has had more tries) keeps it. */
    Mono<Void> failed(Letter letter, String failure, Instant again) {
        return database.sql("""
                        update outbox
                        set due_at = :again, failure = :failure
                        where id = :id
                        and tries = :tries
                        and delivered_at is null
                        """)
                .bind("again", again)
                .bind("failure", failure)
                .bind("id", letter.id())
                .bind("tries", letter.tries())
                .then();
    }

    /** Nobody tries this letter again; it stays in the table with what went wrong. */
    Mono<Void> givenUp(Letter letter, String failure, Instant now) {
        return database.sql("""
                        update outbox
                        set given_up_at = :now, failure = :failure
                        where id = :id
                        and delivered_at is null
                        """)
                .bind("now", now)
                .bind("failure", failure)
                .bind("id", letter.id())
                .then();
    }

    Mono<Long> forgoAllBut(int newest, Instant now) {
        return database.sql("""
                        update outbox
                        set delivered_at = :now
                        where delivered_at is null
                        and id not in (
                            select id
                            from (
                                select id, row_number() over (partition by kind order by due_at desc, id desc) as age
                                from outbox) as aged
                            where age <= :newest)
                        """).bind("now", now).bind("newest", newest).fetch().rowsUpdated();
    }

    /** Those that nobody tried yet. */
    Mono<Long> later(Instant now) {
        return database.sql("""
                        select count(*) as n
                        from outbox
                        where delivered_at is null and given_up_at is null and tries = 0 and due_at > :now
                        """).bind("now", now).map(row -> number(row, "n")).one();
    }

    Mono<Long> forget(Instant deliveredBefore) {
        return database.sql("delete from outbox where delivered_at < :before")
                .bind("before", deliveredBefore)
                .fetch()
                .rowsUpdated();
    }
}
