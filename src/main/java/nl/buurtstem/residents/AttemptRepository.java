package nl.buurtstem.residents;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about sign-in attempts. */
@Repository
class AttemptRepository {

    static final Duration LIFE = Duration.ofMinutes(30);
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final String ALL =
            "id, email, language, code_tries, next, act_kind, act::text as act, expires_at, used_at, used_by";

    private final DatabaseClient database;
    private final JsonMapper json;

    AttemptRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> begin(UUID id, byte[] cookie, String language, LocalPath next, @Nullable Act act, Instant now) {
        return database.sql("""
                        insert into sign_in_attempt (
                            id, cookie_hash, language, next, act_kind, act, created_at, expires_at)
                        values (:id, :cookie, :language, :next, :kind, cast(:act as jsonb), :now, :until)
                        """)
                .bind("id", id)
                .bind("cookie", cookie)
                .bind("language", language)
                .bind("next", next.value())
                .bind("kind", Parameters.in(R2dbcType.VARCHAR, act == null ? null : act.kind()))
                .bind(
                        "act",
                        Parameters.in(R2dbcType.VARCHAR, act == null ? null : json.writeValueAsString(act.values())))
                .bind("now", now)
                .bind("until", now.plus(LIFE))
                .then();
    }

    /**
     * Names the address that link and code go to, and counts the mail; empty when the attempt is over or is for another
     * address.
     *
     * @return how many mails it has now
     */
    Mono<Integer> address(UUID id, String email, String language, byte[] link, Instant now) {
        return database.sql("""
                        update sign_in_attempt
                        set email = :email, language = :language, link_hash = :link, mails = mails + 1, expires_at = :until
                        where id = :id
                        and (email is null or email = :email)
                        and used_at is null
                        and expires_at > :now
                        returning mails
                        """)
                .bind("id", id)
                .bind("email", email)
                .bind("language", language)
                .bind("link", link)
                .bind("until", now.plus(LIFE))
                .bind("now", now)
                .map(row -> integer(row, "mails"))
                .one();
    }

    /** Ends an attempt in favour of a new one, so that what waits is done once. */
    Mono<Void> drop(UUID id) {
        return database.sql("delete from sign_in_attempt where id = :id and used_at is null")
                .bind("id", id)
                .then();
    }

    Mono<Attempt> byCookie(byte[] cookie, Instant now) {
        return database.sql("select " + ALL + """
                         from sign_in_attempt
                        where cookie_hash = :cookie
                        and expires_at > :now
                        """)
                .bind("cookie", cookie)
                .bind("now", now)
                .map(this::attempt)
                .one();
    }

    Mono<Attempt> byLink(byte[] link, Instant now) {
        return database.sql("select " + ALL + """
                         from sign_in_attempt
                        where link_hash = :link
                        and expires_at > :now
                        """)
                .bind("link", link)
                .bind("now", now)
                .map(this::attempt)
                .one();
    }

    Mono<Attempt> byId(UUID id) {
        return database.sql("select " + ALL + " from sign_in_attempt where id = :id")
                .bind("id", id)
                .map(this::attempt)
                .one();
    }

    /** Counts one try of the code; empty when no tries are left or the attempt is over. */
    Mono<Attempt> tryCode(byte[] cookie, Instant now) {
        return database.sql("""
                        update sign_in_attempt
                        set code_tries = code_tries + 1
                        where cookie_hash = :cookie
                        and email is not null
                        and code_tries < :most
                        and used_at is null
                        and expires_at > :now
                        returning\s""" + ALL)
                .bind("cookie", cookie)
                .bind("most", Attempt.CODE_TRIES)
                .bind("now", now)
                .map(this::attempt)
                .one();
    }

    /** Uses the attempt up; false when somebody was faster, or it is over. */
    Mono<Boolean> use(UUID id, ResidentId by, Instant now) {
        return database.sql("""
                        update sign_in_attempt
                        set used_at = :now, used_by = :by
                        where id = :id
                        and used_at is null
                        and expires_at > :now
                        """)
                .bind("id", id)
                .bind("by", by.value())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** What waits to be done, to whoever asks first; empty for everybody after. */
    Mono<Act> takeAct(UUID id, Instant now) {
        return database.sql("""
                        update sign_in_attempt
                        set acted_at = :now
                        where id = :id
                        and acted_at is null
                        and act_kind is not null
                        returning act_kind, act::text as act
                        """).bind("id", id).bind("now", now).map(this::act).one();
    }

    Mono<Void> forget(Instant expiredBefore) {
        return database.sql("delete from sign_in_attempt where expires_at < :before")
                .bind("before", expiredBefore)
                .then();
    }

    Mono<Void> forget(String email) {
        return database.sql("delete from sign_in_attempt where email = :email")
                .bind("email", email)
                .then();
    }

    private Attempt attempt(Readable row) {
        UUID usedBy = row.get("used_by", UUID.class);
        return new Attempt(
                uuid(row, "id"),
                row.get("email", String.class),
                text(row, "language"),
                integer(row, "code_tries"),
                text(row, "next"),
                row.get("act_kind", String.class) == null ? null : act(row),
                moment(row, "expires_at"),
                row.get("used_at", Instant.class),
                usedBy == null ? null : new ResidentId(usedBy));
    }

    private Act act(Readable row) {
        return new Act(text(row, "act_kind"), json.readValue(text(row, "act"), VALUES));
    }
}
