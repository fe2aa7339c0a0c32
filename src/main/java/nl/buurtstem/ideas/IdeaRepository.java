package nl.buurtstem.ideas;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.AskedOnce;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ideas and what was added to them: all SQL that writes them, and that reads one. */
@Repository
class IdeaRepository {

    private static final String IDEA = """
            select i.*, coalesce(i.entered_as, r.name, '') as author, coalesce(t.likes, 0) as likes
            from idea i
            left join resident r on r.id = i.author_id
            left join like_tally t on t.idea_id = i.id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    IdeaRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<IdeaId> add(NewIdea idea, Arrival arrival, Stage stage, AreaPath where) {
        ResidentId author = arrival.author();
        Entry entry = arrival.entry();
        return text(database.sql("""
                        insert into idea (author_id, language, title, goal, body, theme, channel, received_on, entered_as, entered_by, stage, lon, lat, tile, place_name,
                            neighbourhood_id, district_id, municipality_id, photo, photo_alt, shuffle, created_at, staged_at)
                        values (:author, :language, :title, :goal, :body, :theme, :channel, :received, :shown, :by, :stage, :lon, :lat, :tile, :place,
                            :neighbourhood, :district, :municipality, :photo, :alt, :shuffle, :now, :now)
                        returning id
                        """), idea, where)
                .bind("author", author == null ? Parameters.in(UUID.class) : Parameters.in(author.value()))
                .bind("channel", arrival.channel().name())
                .bind("received", entry == null ? Parameters.in(LocalDate.class) : Parameters.in(entry.receivedOn()))
                .bind("shown", entry == null ? Parameters.in(String.class) : Parameters.in(entry.shownAs()))
                .bind("by", entry == null ? Parameters.in(UUID.class) : Parameters.in(by(arrival)))
                .bind("stage", stage.name())
                .bind("shuffle", ThreadLocalRandom.current().nextDouble())
                .bind("now", clock.instant())
                .map(IdeaRows::id)
                .one();
    }

    private static UUID by(Arrival arrival) {
        return Objects.requireNonNull(arrival.by().id()).value();
    }

    private GenericExecuteSpec text(GenericExecuteSpec sql, NewIdea idea, AreaPath where) {
        PhotoId photo = idea.photo();
        GenericExecuteSpec bound =
                photo == null ? sql.bindNull("photo", String.class) : sql.bind("photo", photo.sha256());
        return bound.bind("language", idea.language())
                .bind("title", idea.title())
                .bind("goal", idea.goal())
                .bind("body", idea.body())
                .bind("theme", idea.theme().name())
                .bind("lon", idea.point().lon())
                .bind("lat", idea.point().lat())
                .bind("tile", idea.point().tile())
                .bind("place", idea.placeName())
                .bind("neighbourhood", where.neighbourhood())
                .bind("district", where.district())
                .bind("municipality", where.municipality())
                .bind("alt", idea.photoAlt());
    }

    /** Whatever its stage: the caller decides who may see it. */
    Mono<Idea> find(IdeaId id) {
        return AskedOnce.one(
                id,
                database.sql(IDEA + "where i.id = :id")
                        .bind("id", id.value())
                        .map(IdeaRows::idea)
                        .one());
    }

    Mono<IdeaCard> card(IdeaId id) {
        return cards(List.of(id)).next();
    }

    Flux<IdeaCard> cards(Collection<IdeaId> ids) {
        if (ids.isEmpty()) {
            return Flux.empty();
        }
        return AskedOnce.many(
                Set.copyOf(ids),
                database.sql("select * from idea_card where id = any(:ids)")
                        .bind("ids", ids.stream().map(IdeaId::value).toArray(Long[]::new))
                        .map(IdeaRows::card)
                        .all());
    }

    /** Moves the idea if it is still in one of the stages the move leads from; empty otherwise. */
    Mono<Stage> move(IdeaId id, Move move, Reason reason) {
        Stage to = move.to();
        String cause = move == Move.EXPIRE ? reason.detail().get(Reason.Key.CAUSE) : null;
        return database.sql("""
                        update idea
                        set stage = coalesce(:to, stage_before),
                            stage_before = case when :reversible then stage end,
                            expired_because = coalesce(:cause, expired_because),
                            staged_at = :now
                        where id = :id
                            and stage = any(:from)
                            and coalesce(:to, stage_before) is not null
                        returning stage
                        """)
                .bind("id", id.value())
                .bind("from", move.from().stream().map(Stage::name).toArray(String[]::new))
                .bind("reversible", move.isReversible())
                .bind("to", to == null ? Parameters.in(String.class) : Parameters.in(to.name()))
                .bind("cause", cause == null ? Parameters.in(String.class) : Parameters.in(cause))
                .bind("now", clock.instant())
                .map(row -> Stage.valueOf(Columns.text(row, "stage")))
                .one();
    }

    /** Starts the window: threshold and end stay what they are now. */
    Mono<Void> publish(IdeaId id, int likesNeeded, Duration window) {
        Instant now = clock.instant();
        return database.sql("""
                        update idea
                        set published_at = :now, likes_needed = :needed, window_ends_at = :ends
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("needed", likesNeeded)
                .bind("ends", now.plus(window))
                .bind("now", now)
                .then();
    }

    /** Whether this resident never published anything yet. */
    Mono<Boolean> isFirst(ResidentId author) {
        return database.sql(
                        "select not exists (select from idea where author_id = :author and published_at is not null) as first")
                .bind("author", author.value())
                .map(row -> Columns.flag(row, "first"))
                .one();
    }

    /** Everything this resident put forward, the newest first. */
    Flux<Idea> by(ResidentId author) {
        return database.sql(IDEA + "where i.author_id = :author order by i.created_at desc, i.id desc")
                .bind("author", author.value())
                .map(IdeaRows::idea)
                .all();
    }

    /** What this person entered on behalf of others, the newest first. */
    Flux<Idea> enteredBy(ResidentId person, int most) {
        return database.sql(IDEA + "where i.entered_by = :person order by i.created_at desc, i.id desc limit :most")
                .bind("person", person.value())
                .bind("most", most)
                .map(IdeaRows::idea)
                .all();
    }

    /** What waits for a first look in these areas and those below them, the oldest first. */
    Flux<Idea> waiting(Collection<Integer> areaIds) {
        return database.sql(IDEA + """
                        where i.stage = 'IN_REVIEW'
                            and (i.neighbourhood_id = any(:areas) or i.district_id = any(:areas) or i.municipality_id = any(:areas))
                        order by i.staged_at, i.id
                        """)
                .bind("areas", areaIds.toArray(Integer[]::new))
                .map(IdeaRows::idea)
                .all();
    }

    /** These, whatever their stage, as far as they lie in these areas and those below them. */
    Flux<Idea> among(Collection<Long> ids, Collection<Integer> areaIds) {
        return database.sql(IDEA + """
                        where i.id = any(:ids)
                            and (i.neighbourhood_id = any(:areas) or i.district_id = any(:areas) or i.municipality_id = any(:areas))
                        order by i.id
                        """)
                .bind("ids", ids.toArray(Long[]::new))
                .bind("areas", areaIds.toArray(Integer[]::new))
                .map(IdeaRows::idea)
                .all();
    }

    /** Writes the changed text if nobody liked it or said anything about it meanwhile; gives the new revision, or nothing. */
    Mono<Integer> edit(IdeaId id, NewIdea idea, AreaPath where) {
        return text(database.sql("""
                        update idea
                        set language = :language, title = :title, goal = :goal, body = :body, theme = :theme,
                            lon = :lon, lat = :lat, tile = :tile, place_name = :place, neighbourhood_id = :neighbourhood,
                            district_id = :district, municipality_id = :municipality, photo = :photo, photo_alt = :alt,
                            revision = revision + 1
                        where id = :id
                            and stage in ('IN_REVIEW', 'CHANGES_ASKED', 'COLLECTING')
                            and (discussed_at is null or stage <> 'COLLECTING')
                            and not exists (select from like_tally t where t.idea_id = :id and t.likes > 0)
                        returning revision
                        """), idea, where)
                .bind("id", id.value())
                .map(row -> Columns.integer(row, "revision"))
                .one();
    }

    /** For the first time somebody said something about it that everybody can read. */
    Mono<Void> talkedAbout(IdeaId id) {
        return database.sql("update idea set discussed_at = :now where id = :id and discussed_at is null")
                .bind("id", id.value())
                .bind("now", clock.instant())
                .then();
    }

    /** The threshold of another district, for an idea that was moved there before anybody liked it. */
    Mono<Void> changeThreshold(IdeaId id, int likesNeeded) {
        return database.sql("update idea set likes_needed = :needed where id = :id and likes_needed is not null")
                .bind("id", id.value())
                .bind("needed", likesNeeded)
                .then();
    }

    /** Back to before its publication: threshold and window begin anew when somebody publishes it. */
    Mono<Void> unpublish(IdeaId id) {
        return database.sql(
                        "update idea set published_at = null, likes_needed = null, window_ends_at = null where id = :id")
                .bind("id", id.value())
                .then();
    }

    /** Those of these photos that belong to an idea. */
    Flux<String> photosInUse(Collection<String> sha256) {
        return database.sql("select distinct photo from idea where photo = any(:photos)")
                .bind("photos", sha256.toArray(String[]::new))
                .map(row -> Columns.text(row, "photo"))
                .all();
    }
}
