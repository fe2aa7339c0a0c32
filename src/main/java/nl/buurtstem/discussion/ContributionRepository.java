package nl.buurtstem.discussion;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL that writes contributions, and that reads one. */
@Repository
class ContributionRepository {

    private final DatabaseClient database;
    private final Clock clock;

    ContributionRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static Parameter viewer(Viewer viewer) {
        return viewer instanceof Person person ? Parameters.in(person.id().value()) : Parameters.in(UUID.class);
    }

    /** Until the caller's transaction ends, this person says one thing at a time about this topic. */
    Mono<Void> oneAtATime(Topic topic, ResidentId author) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 80))")
                .bind("what", topic.path() + " " + author.value())
                .then();
    }

    /** How often they spoke about it since, whatever became of that. */
    Mono<Integer> saidSince(Topic topic, ResidentId author, Instant since) {
        return database.sql(
                        "select count(*)::int as said from contribution where author_id = :author and written_at >= :since and "
                                + topic.kind().column() + " = :topic")
                .bind("author", author.value())
                .bind("since", since)
                .bind("topic", topic.id())
                .map(row -> Columns.integer(row, "said"))
                .one();
    }

    /** Whether nothing they said was ever published. */
    Mono<Boolean> isFirst(ResidentId author) {
        return database.sql(
                        "select not exists (select from contribution where author_id = :author and published_at is not null) as first")
                .bind("author", author.value())
                .map(row -> Columns.flag(row, "first"))
                .one();
    }

    Mono<Long> add(Ground ground, NewContribution said, State state, Person author) {
        AreaPath where = ground.where();
        Long parent = said.parent();
        Instant now = clock.instant();
        return database.sql("insert into contribution (" + ground.topic().kind().column() + """
                        , parent_id, side, author_id, voice, language, body, photo, photo_alt, state,
                            neighbourhood_id, district_id, municipality_id, written_at, staged_at, published_at)
                        values (:topic, :parent, :side, :author, :voice, :language, :body, :photo, :alt, :state,
                            :neighbourhood, :district, :municipality, :now, :now, :published)
                        returning id
                        """)
                .bind("topic", ground.topic().id())
                .bind("parent", parent == null ? Parameters.in(Long.class) : Parameters.in(parent))
                .bind("side", said.side().name())
                .bind("author", author.id().value())
                .bind("voice", Voice.of(author, ground).name())
                .bind("language", said.language())
                .bind("body", said.body())
                .bind("photo", photo(said))
                .bind("alt", said.photoAlt())
                .bind("state", state.name())
                .bind("neighbourhood", where.neighbourhood())
                .bind("district", where.district())
                .bind("municipality", where.municipality())
                .bind("now", now)
                .bind("published", state == State.VISIBLE ? Parameters.in(now) : Parameters.in(Instant.class))
                .map(row -> Columns.number(row, "id"))
                .one();
    }

    private static Parameter photo(NewContribution said) {
        return said.photo() == null
                ? Parameters.in(String.class)
                : Parameters.in(said.photo().sha256());
    }

    /** Whatever its state: the caller decides who may see it. */
    Mono<Contribution> find(long id, Viewer viewer) {
        return database.sql(ContributionRows.CONTRIBUTION + "where c.id = :id")
                .bind("id", id)
                .bind("viewer", viewer(viewer))
                .map(ContributionRows::contribution)
                .one();
    }

    /** Writes the changed text if nobody replied meanwhile; gives the new revision, or nothing. What people thought of the old text goes. */
    Mono<Integer> edit(Contribution before, NewContribution said, State state) {
        return database.sql("""
                        with changed as (
                            update contribution
                            set body = :body, language = :language, photo = :photo, photo_alt = :alt, state = :state,
                                revision = revision + 1, edited_at = :now,
                                staged_at = case when state = :state then staged_at else :now end
                            where id = :id
                                and state = :before
                                and revision = :revision
                                and not exists (select from contribution p where p.parent_id = :id and p.state = 'VISIBLE')
                            returning id, revision),
                        unsaid as (
                            delete from contribution_reaction where contribution_id in (select id from changed))
                        select revision from changed
                        """)
                .bind("id", before.id())
                .bind("before", before.state().name())
                .bind("revision", before.revision())
                .bind("body", said.body())
                .bind("language", said.language())
                .bind("photo", photo(said))
                .bind("alt", said.photoAlt())
                .bind("state", state.name())
                .bind("now", clock.instant())
                .map(row -> Columns.integer(row, "revision"))
                .one();
    }

    /** Moves it if it is still in one of these states; says whether it was published for the first time. */
    Mono<Boolean> move(long id, Collection<State> from, @Nullable State to) {
        return database.sql("""
                        with before as (select published_at from contribution where id = :id for update)
                        update contribution
                        set state = coalesce(:to, state_before),
                            state_before = case when :to = 'HIDDEN' then state end,
                            published_at = case when coalesce(:to, state_before) = 'VISIBLE' then coalesce(published_at, :now) else published_at end,
                            staged_at = :now
                        where id = :id
                            and state = any(:from)
                            and coalesce(:to, state_before) is not null
                        returning state = 'VISIBLE' and (select published_at from before) is null as published
                        """)
                .bind("id", id)
                .bind("from", from.stream().map(State::name).toArray(String[]::new))
                .bind("to", to == null ? Parameters.in(String.class) : Parameters.in(to.name()))
                .bind("now", clock.instant())
                .map(row -> Columns.flag(row, "published"))
                .one();
    }

    /** What this person thinks of it, in place of what they thought before. */
    Mono<Void> react(long id, ResidentId person, Reaction reaction) {
        return database.sql("""
                        insert into contribution_reaction (contribution_id, resident_id, reaction, reacted_at)
                        values (:id, :person, :reaction, :now)
                        on conflict (contribution_id, resident_id) do update
                        set reaction = excluded.reaction, reacted_at = excluded.reacted_at
                        """)
                .bind("id", id)
                .bind("person", person.value())
                .bind("reaction", reaction.name())
                .bind("now", clock.instant())
                .then();
    }

    Mono<Void> unreact(long id, ResidentId person) {
        return database.sql("delete from contribution_reaction where contribution_id = :id and resident_id = :person")
                .bind("id", id)
                .bind("person", person.value())
                .then();
    }

    /** Those of these photos that belong to a contribution. */
    Flux<String> photosInUse(Collection<String> sha256) {
        return database.sql("select distinct photo from contribution where photo = any(:photos)")
                .bind("photos", sha256.toArray(String[]::new))
                .map(row -> Columns.text(row, "photo"))
                .all();
    }
}
