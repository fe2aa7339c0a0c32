package nl.buurtstem.statements;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about statements. */
@Repository
class StatementRepository {

    static final String COLUMNS =
            "s.id, s.session_id, s.text, s.language, s.seed, s.author_id, s.state, s.staged_at, s.revision";
    private static final String STATEMENT = "select " + COLUMNS + " from statement s\n";

    /** Those of sessions that are not over, in these areas and those below them. */
    private static final String IN_AREAS = """
            join statement_session c on c.id = s.session_id
            where array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
            """;

    private final DatabaseClient database;
    private final Clock clock;

    StatementRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Statement> find(long id) {
        return database.sql(STATEMENT + "where s.id = :id")
                .bind("id", id)
                .map(StatementRepository::statement)
                .one();
    }

    /** Everything one can take a position on, in the order in which it was stated. */
    Flux<Statement> visible(long session) {
        return database.sql(STATEMENT + "where s.session_id = :session and s.state = 'VISIBLE' order by s.id")
                .bind("session", session)
                .map(StatementRepository::statement)
                .all();
    }

    /** What this person stated there. */
    Flux<Statement> by(long session, ResidentId author) {
        return database.sql(STATEMENT + "where s.session_id = :session and s.author_id = :author order by s.id")
                .bind("session", session)
                .bind("author", author.value())
                .map(StatementRepository::statement)
                .all();
    }

    /** What waits for an official of these areas, the longest waiting first. */
    Flux<Statement> waiting(Collection<Integer> areas) {
        return database.sql(STATEMENT + IN_AREAS + """
                        and s.state = 'IN_REVIEW' and c.closes_at > :now
                        order by s.staged_at, s.id
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("now", clock.instant())
                .map(StatementRepository::statement)
                .all();
    }

    /** These, whatever their state, as far as they lie in these areas. */
    Flux<Statement> among(Collection<Long> ids, Collection<Integer> areas) {
        return database.sql(STATEMENT + IN_AREAS + "and s.id = any(:ids) order by s.id")
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("ids", ids.toArray(Long[]::new))
                .map(StatementRepository::statement)
                .all();
    }

    /** Writes those to begin with, in place of what there was. */
    Mono<Void> plant(long session, List<String> texts, String language) {
        return database.sql("delete from statement where session_id = :session and seed")
                .bind("session", session)
                .then()
                .then(database.sql("""
                                insert into statement
                                    (session_id, text, language, seed, state, written_at, staged_at, published_at)
                                select :session, text, :language, true, 'VISIBLE', :now, :now, :now
                                from unnest(:texts) with ordinality as t (text, n)
                                order by n
                                """)
                        .bind("session", session)
                        .bind("language", language)
                        .bind("texts", texts.toArray(String[]::new))
                        .bind("now", clock.instant())
                        .then());
    }

    /** Until the caller's transaction ends, this person adds one statement at a time. */
    Mono<Void> oneAtATime(long session, ResidentId author) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 123))")
                .bind("what", session + " " + author.value())
                .then();
    }

    /** How many this person stated there, whatever became of them. */
    Mono<Integer> count(long session, ResidentId author) {
        return database.sql(
                        "select count(*)::int as n from statement where session_id = :session and author_id = :author")
                .bind("session", session)
                .bind("author", author.value())
                .map(row -> integer(row, "n"))
                .one();
    }

    /** Adds one that waits for an official; gives its number, or nothing when somebody stated the same. */
    Mono<Long> add(long session, NewStatement statement, ResidentId author) {
        return database.sql("""
                        insert into statement (session_id, text, language, seed, author_id, state, written_at, staged_at)
                        values (:session, :text, :language, false, :author, 'IN_REVIEW', :now, :now)
                        on conflict (session_id, lower(text)) do nothing
                        returning id
                        """)
                .bind("session", session)
                .bind("text", statement.text())
                .bind("language", statement.language())
                .bind("author", author.value())
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Whether another one says the same there. */
    Mono<Boolean> saysAnother(Statement statement, String text) {
        return database.sql("""
                        select exists (
                            select from statement
                            where session_id = :session and lower(text) = lower(:text) and id <> :id) as there
                        """)
                .bind("session", statement.session())
                .bind("text", text)
                .bind("id", statement.id())
                .map(row -> flag(row, "there"))
                .one();
    }

    /** Writes the changed text, which waits again; gives the new revision, or nothing when it is published or hidden meanwhile. */
    Mono<Integer> rewrite(Statement before, NewStatement statement) {
        return database.sql("""
                        update statement
                        set text = :text, language = :language, state = 'IN_REVIEW', staged_at = :now, revision = revision + 1
                        where id = :id and revision = :revision and state in ('IN_REVIEW', 'CHANGES_ASKED')
                        returning revision
                        """)
                .bind("id", before.id())
                .bind("revision", before.revision())
                .bind("text", statement.text())
                .bind("language", statement.language())
                .bind("now", clock.instant())
                .map(row -> integer(row, "revision"))
                .one();
    }

    /** Moves it if it is still in one of these states; to null: back to where it was. Gives its number, or nothing. */
    Mono<Long> move(long id, Collection<StatementState> from, @Nullable StatementState to) {
        return database.sql("""
                        update statement
                        set state = coalesce(:to, state_before),
                            state_before = case when :to = 'HIDDEN' then state end,
                            published_at = case when coalesce(:to, state_before) = 'VISIBLE'
                                then coalesce(published_at, :now) else published_at end,
                            staged_at = :now
                        where id = :id and state = any(:from) and coalesce(:to, state_before) is not null
                        returning id
                        """)
                .bind("id", id)
                .bind("from", from.stream().map(StatementState::name).toArray(String[]::new))
                .bind("to", to == null ? Parameters.in(String.class) : Parameters.in(to.name()))
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    static Statement statement(Readable row) {
        UUID author = row.get("author_id", UUID.class);
        return new Statement(
                number(row, "id"),
                number(row, "session_id"),
                text(row, "text"),
                text(row, "language"),
                flag(row, "seed"),
                author == null ? null : new ResidentId(author),
                StatementState.valueOf(text(row, "state")),
                moment(row, "staged_at"),
                integer(row, "revision"));
    }
}
