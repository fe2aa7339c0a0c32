package nl.buurtstem.statements;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about positions. */
@Repository
class PositionRepository {

    private final DatabaseClient database;
    private final Clock clock;

    PositionRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what this person thinks, in place of what they thought before; the same again changes nothing. The session is held,
     * so that it cannot end while a position is on its way. Gives the number of the statement, or nothing when it takes none.
     */
    Mono<Long> take(Statement statement, byte[] key, ResidentId resident, Position position) {
        return database.sql("""
                        with open as (
                            select id from statement_session
                            where id = :session and opens_at <= :now and closes_at > :now
                            for share
                        ), asked as (
                            select s.id from statement s
                            join open o on o.id = s.session_id
                            where s.id = :statement and s.state = 'VISIBLE'
                            for share of s
                        ), taken as (
                            insert into statement_position as p (statement_id, person_key, resident_id, position, taken_at)
                            select id, :key, :resident, :position, :now from asked
                            on conflict (statement_id, person_key) do update
                            set position = excluded.position, resident_id = excluded.resident_id, taken_at = excluded.taken_at
                            where p.position <> excluded.position or p.resident_id is distinct from excluded.resident_id
                        )
                        select id from asked
                        """)
                .bind("session", statement.session())
                .bind("statement", statement.id())
                .bind("key", ByteBuffer.wrap(key))
                .bind("resident", resident.value())
                .bind("position", position.name())
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Everything one can take a position on there, with what this person thinks of it. */
    Flux<Own> of(long session, byte[] key) {
        return database.sql("select " + StatementRepository.COLUMNS + ", p.position, p.taken_at\n" + """
                        from statement s
                        left join statement_position p on p.statement_id = s.id and p.person_key = :key
                        where s.session_id = :session and s.state = 'VISIBLE'
                        order by s.id
                        """)
                .bind("session", session)
                .bind("key", ByteBuffer.wrap(key))
                .map(PositionRepository::own)
                .all();
    }

    private static Own own(Readable row) {
        String position = row.get("position", String.class);
        return new Own(
                StatementRepository.statement(row),
                position == null ? null : Position.valueOf(position),
                row.get("taken_at", Instant.class));
    }

    /** The numbers of everything that can be read there. */
    Flux<Tally> tallies(long session) {
        return database.sql("select " + StatementRepository.COLUMNS + """
                        , coalesce(p.agree, 0)::int as agree, coalesce(p.disagree, 0)::int as disagree, coalesce(p.pass, 0)::int as pass
                        from statement s
                        left join lateral (
                            select count(*) filter (where position = 'AGREE') as agree,
                                count(*) filter (where position = 'DISAGREE') as disagree,
                                count(*) filter (where position = 'PASS') as pass
                            from statement_position
                            where statement_id = s.id) p on true
                        where s.session_id = :session and s.state = 'VISIBLE'
                        order by s.id
                        """)
                .bind("session", session)
                .map(row -> new Tally(
                        StatementRepository.statement(row),
                        integer(row, "agree"),
                        integer(row, "disagree"),
                        integer(row, "pass")))
                .all();
    }

    /** How many people took a position on anything that can be read there. */
    Mono<Integer> takers(long session) {
        return database.sql("""
                        select count(distinct p.person_key)::int as people
                        from statement_position p
                        join statement s on s.id = p.statement_id
                        where s.session_id = :session and s.state = 'VISIBLE'
                        """)
                .bind("session", session)
                .map(row -> integer(row, "people"))
                .one();
    }
}
