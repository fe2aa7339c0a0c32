package nl.buurtstem.ideas;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about what authors added under their ideas. */
@Repository
class AddendumRepository {

    private static final String ADDENDUM = """
            select a.id, a.idea_id, a.body, a.language, a.written_at, a.revision, a.state,
                coalesce(a.staged_at, a.written_at) as staged_at
            from idea_addendum a
            join idea i on i.id = a.idea_id
            """;

    private static final String HERE =
            "(i.neighbourhood_id = any(:areas) or i.district_id = any(:areas) or i.municipality_id = any(:areas)) ";

    private final DatabaseClient database;
    private final Clock clock;

    AddendumRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Long> add(IdeaId idea, String body, String language, Addendum.State state) {
        return database.sql("""
                        insert into idea_addendum (idea_id, body, language, written_at, state, staged_at)
                        values (:idea, :body, :language, :now, :state, :now)
                        returning id
                        """)
                .bind("idea", idea.value())
                .bind("body", body)
                .bind("language", language)
                .bind("now", clock.instant())
                .bind("state", state.name())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Of this idea, in order; those that are not public only when asked for. */
    Flux<Addendum> of(IdeaId idea, boolean all) {
        return database.sql(ADDENDUM + """
                        where a.idea_id = :idea and (:all or a.state = 'VISIBLE')
                        order by a.written_at, a.id
                        """)
                .bind("idea", idea.value())
                .bind("all", all)
                .map(AddendumRepository::addendum)
                .all();
    }

    Mono<Addendum> find(long id) {
        return database.sql(ADDENDUM + "where a.id = :id")
                .bind("id", id)
                .map(AddendumRepository::addendum)
                .one();
    }

    /** What waits for a first look in these areas and those below them, the oldest first. */
    Flux<Addendum> waiting(Collection<Integer> areas) {
        return database.sql(ADDENDUM + "where a.state = 'IN_REVIEW' and " + HERE + "order by a.staged_at, a.id")
                .bind("areas", areas.toArray(Integer[]::new))
                .map(AddendumRepository::addendum)
                .all();
    }

    /** These, as far as they lie in these areas and those below them. */
    Flux<Addendum> among(Collection<Long> ids, Collection<Integer> areas) {
        return database.sql(ADDENDUM + "where a.id = any(:ids) and " + HERE + "order by a.id")
                .bind("ids", ids.toArray(Long[]::new))
                .bind("areas", areas.toArray(Integer[]::new))
                .map(AddendumRepository::addendum)
                .all();
    }

    /** Moves it if it still stands in one of these ways; says whether it did. */
    Mono<Boolean> move(long id, Set<Addendum.State> from, Addendum.State to) {
        return database.sql("""
                        update idea_addendum
                        set state = :to, staged_at = :now
                        where id = :id and state = any(:from)
                        """)
                .bind("id", id)
                .bind("from", from.stream().map(Enum::name).toArray(String[]::new))
                .bind("to", to.name())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Writes another text where changes were asked, to wait for a reader again; gives its revision, or nothing. */
    Mono<Integer> rewrite(long id, String body, String language) {
        return database.sql("""
                        update idea_addendum
                        set body = :body, language = :language, revision = revision + 1, state = 'IN_REVIEW', staged_at = :now
                        where id = :id and state = 'CHANGES_ASKED'
                        returning revision
                        """)
                .bind("id", id)
                .bind("body", body)
                .bind("language", language)
                .bind("now", clock.instant())
                .map(row -> integer(row, "revision"))
                .one();
    }

    private static Addendum addendum(Readable row) {
        return new Addendum(
                number(row, "id"),
                new IdeaId(number(row, "idea_id")),
                text(row, "body"),
                text(row, "language"),
                moment(row, "written_at"),
                integer(row, "revision"),
                Addendum.State.valueOf(text(row, "state")),
                moment(row, "staged_at"));
    }
}
