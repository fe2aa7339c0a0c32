package nl.buurtstem.statements;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.residents.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about sessions. */
@Repository
class ChatRepository {

    private static final String SESSION = """
            select id, subject_id, neighbourhood_id, district_id, municipality_id, question, language, own_statements,
                opens_at, closes_at, revision
            from statement_session
            """;

    private final DatabaseClient database;
    private final Clock clock;

    ChatRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Session> find(long id) {
        return database.sql(SESSION + "where id = :id")
                .bind("id", id)
                .map(ChatRepository::session)
                .one();
    }

    /** Those of this subject, the last planned first. */
    Flux<Session> of(long subject) {
        return database.sql(SESSION + "where subject_id = :subject order by id desc limit 20")
                .bind("subject", subject)
                .map(ChatRepository::session)
                .all();
    }

    /** Those whose time it is, those that close first in front. */
    Flux<Session> open(Instant now) {
        return database.sql(SESSION + "where opens_at <= :now and closes_at > :now order by closes_at, id limit 100")
                .bind("now", now)
                .map(ChatRepository::session)
                .all();
    }

    /** Those that opened, the last closed first; at most so many. */
    Flux<Session> opened(Instant now) {
        return database.sql(SESSION + "where opens_at <= :now order by closes_at desc, id desc limit 100")
                .bind("now", now)
                .map(ChatRepository::session)
                .all();
    }

    /** One whose time it is and of which nobody was told; it is not given again. */
    Mono<Long> claimOpened(Instant now) {
        return database.sql("""
                        update statement_session
                        set told_at = :now
                        where id = (
                            select id
                            from statement_session
                            where told_at is null and opens_at <= :now and closes_at > :now
                            order by opens_at, id
                            limit 1
                            for update skip locked)
                        returning id
                        """).bind("now", now).map(row -> number(row, "id")).one();
    }

    /** Until the caller's transaction ends, nobody else plans a session for this subject. */
    Mono<Void> oneAtATime(long subject) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 122))")
                .bind("what", "subject " + subject)
                .then();
    }

    Mono<Long> add(Subject subject, NewSession session, byte[] sealed, Person by) {
        return database.sql("""
                        insert into statement_session (subject_id, neighbourhood_id, district_id, municipality_id, question,
                            language, own_statements, opens_at, closes_at, made_by, made_at, sealed)
                        values (:subject, :neighbourhood, :district, :municipality, :question,
                            :language, :own, :opens, :closes, :by, :now, :sealed)
                        returning id
                        """)
                .bind("subject", subject.id())
                .bind("neighbourhood", subject.where().neighbourhood())
                .bind("district", subject.where().district())
                .bind("municipality", subject.where().municipality())
                .bind("question", session.question())
                .bind("language", session.language())
                .bind("own", session.ownStatements())
                .bind("opens", session.opensAt())
                .bind("closes", session.closesAt())
                .bind("by", by.id().value())
                .bind("now", clock.instant())
                .bind("sealed", ByteBuffer.wrap(sealed))
                .map(row -> number(row, "id"))
                .one();
    }

    /** Writes what was planned anew, if nobody changed it meanwhile and it did not open; gives the new revision, or nothing. */
    Mono<Integer> change(long id, int revision, NewSession session) {
        return database.sql("""
                        update statement_session
                        set question = :question, language = :language, own_statements = :own, opens_at = :opens,
                            closes_at = :closes, revision = revision + 1
                        where id = :id and revision = :revision and opens_at > :now
                        returning revision
                        """)
                .bind("id", id)
                .bind("revision", revision)
                .bind("question", session.question())
                .bind("language", session.language())
                .bind("own", session.ownStatements())
                .bind("opens", session.opensAt())
                .bind("closes", session.closesAt())
                .bind("now", clock.instant())
                .map(row -> integer(row, "revision"))
                .one();
    }

    /** Takes away what was only planned; its statements must be gone already. Gives its number, or nothing when it opened. */
    Mono<Long> remove(long id) {
        return database.sql("delete from statement_session where id = :id and opens_at > :now returning id")
                .bind("id", id)
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Gives it another end, if nobody changed it meanwhile and it is open; gives the new revision, or nothing. */
    Mono<Integer> end(Session session, int revision, NewEnd end, Person by) {
        Instant now = clock.instant();
        return database.sql("""
                        with changed as (
                            update statement_session
                            set closes_at = :closes, revision = revision + 1
                            where id = :id and revision = :revision and opens_at < :now and closes_at > :now
                            returning id, revision
                        ), told as (
                            insert into statement_session_end
                                (session_id, closed_at_before, closes_at, reason, language, changed_by, changed_at)
                            select id, :before, :closes, :reason, :language, :by, :now from changed
                        )
                        select revision from changed
                        """)
                .bind("id", session.id())
                .bind("revision", revision)
                .bind("before", session.closesAt())
                .bind("closes", end.of(session, now))
                .bind("reason", end.reason())
                .bind("language", end.language())
                .bind("by", by.id().value())
                .bind("now", now)
                .map(row -> integer(row, "revision"))
                .one();
    }

    /** How its end was changed, the last time first. */
    Flux<EndChange> ends(long id) {
        return database.sql("""
                        select closed_at_before, closes_at, reason, language, changed_at
                        from statement_session_end
                        where session_id = :id
                        order by id desc
                        """)
                .bind("id", id)
                .map(row -> new EndChange(
                        moment(row, "closed_at_before"),
                        moment(row, "closes_at"),
                        text(row, "reason"),
                        text(row, "language"),
                        moment(row, "changed_at")))
                .all();
    }

    /** Its own secret, sealed; empty once it was destroyed. */
    Mono<byte[]> secret(long id) {
        return database.sql("select sealed from statement_session where id = :id and sealed is not null")
                .bind("id", id)
                .map(row -> bytes(Columns.get(row, "sealed", ByteBuffer.class)))
                .one();
    }

    /** Takes secret and people off sessions that ended before this; says of how many. */
    Mono<Long> forgetPeople(Instant before) {
        return database.sql("""
                        with ended as (
                            update statement_session
                            set sealed = null
                            where closes_at < :before and sealed is not null
                            returning id
                        ), nameless as (
                            update statement_position p
                            set resident_id = null
                            from statement s
                            join ended e on e.id = s.session_id
                            where p.statement_id = s.id and p.resident_id is not null
                        )
                        select count(*) as sessions from ended
                        """)
                .bind("before", before)
                .map(row -> number(row, "sessions"))
                .one();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static Session session(Readable row) {
        return new Session(
                number(row, "id"),
                number(row, "subject_id"),
                new AreaPath(
                        integer(row, "neighbourhood_id"), integer(row, "district_id"), integer(row, "municipality_id")),
                text(row, "question"),
                text(row, "language"),
                flag(row, "own_statements"),
                moment(row, "opens_at"),
                moment(row, "closes_at"),
                integer(row, "revision"));
    }
}
