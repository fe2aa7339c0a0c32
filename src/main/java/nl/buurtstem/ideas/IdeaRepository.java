package nl.buurtstem.ideas;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Ideas, what happened to them and what was added: all SQL that writes them, and that reads one. */
@Repository
class IdeaRepository {

    private static final String IDEA = """
            select i.*, coalesce(r.name, '') as author, coalesce(t.likes, 0) as likes
            from idea i
            left join resident r on r.id = i.author_id
            left join like_tally t on t.idea_id = i.id
            """;

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    IdeaRepository(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    Mono<IdeaId> add(NewIdea idea, ResidentId author, Channel channel, Stage stage, AreaPath where) {
        return text(database.sql("""
                        insert into idea (author_id, language, title, goal, body, theme, channel, stage, lon, lat, tile, place_name,
                            neighbourhood_id, district_id, municipality_id, photo, photo_alt, shuffle, created_at, staged_at)
                        values (:author, :language, :title, :goal, :body, :theme, :channel, :stage, :lon, :lat, :tile, :place,
                            :neighbourhood, :district, :municipality, :photo, :alt, :shuffle, :now, :now)
                        returning id
                        """), idea, where)
                .bind("author", author.value())
                .bind("channel", channel.name())
                .bind("stage", stage.name())
                .bind("shuffle", ThreadLocalRandom.current().nextDouble())
                .map(IdeaRows::id)
                .one();
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
                .bind("alt", idea.photoAlt())
                .bind("now", clock.instant());
    }

    /** Whatever its stage: the caller decides who may see it. */
    Mono<Idea> find(IdeaId id) {
        return database.sql(IDEA + "where i.id = :id")
                .bind("id", id.value())
                .map(IdeaRows::idea)
                .one();
    }

    Mono<IdeaCard> card(IdeaId id) {
        return database.sql("select * from idea_card where id = :id")
                .bind("id", id.value())
                .map(IdeaRows::card)
                .one();
    }

    Flux<IdeaCard> cards(Collection<IdeaId> ids) {
        if (ids.isEmpty()) {
            return Flux.empty();
        }
        return database.sql("select * from idea_card where id = any(:ids)")
                .bind("ids", ids.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(IdeaRows::card)
                .all();
    }

    /** Moves the idea if it is still in one of the stages the move leads from; empty otherwise. */
    Mono<Stage> move(IdeaId id, Move move, Reason reason) {
        Stage to = move.to();
        GenericExecuteSpec sql = database.sql("""
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
                .bind("now", clock.instant());
        String cause = reason.detail().get(Reason.Key.CAUSE);
        sql = to == null ? sql.bindNull("to", String.class) : sql.bind("to", to.name());
        sql = cause == null || to != Stage.EXPIRED ? sql.bindNull("cause", String.class) : sql.bind("cause", cause);
        return sql.map(row -> Stage.valueOf(Columns.text(row, "stage"))).one();
    }

    /** Starts the window: threshold and end stay what they are now. */
    Mono<Void> publish(IdeaId id, int likesNeeded, Instant windowEndsAt) {
        return database.sql("""
                        update idea
                        set published_at = :now, likes_needed = :needed, window_ends_at = :ends
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("needed", likesNeeded)
                .bind("ends", windowEndsAt)
                .bind("now", clock.instant())
                .then();
    }

    /** Writes what happened on the timeline. */
    Mono<Long> happened(IdeaId id, String kind, Stage stage, Reason reason, Actor actor) {
        GenericExecuteSpec sql = database.sql("""
                        insert into idea_event (idea_id, at, kind, stage, actor, actor_role, reason, language, detail)
                        values (:idea, :now, :kind, :stage, :actor, :role, :reason, :language, :detail)
                        returning id
                        """)
                .bind("idea", id.value())
                .bind("now", clock.instant())
                .bind("kind", kind)
                .bind("stage", stage.name())
                .bind("role", actor.role().name())
                .bind("reason", reason.text())
                .bind("language", reason.language())
                .bind("detail", Json.of(json.writeValueAsString(reason.detail())));
        ResidentId who = actor.id();
        sql = who == null ? sql.bindNull("actor", java.util.UUID.class) : sql.bind("actor", who.value());
        return sql.map(row -> Columns.number(row, "id")).one();
    }

    /** Whether this resident never published anything yet. */
    Mono<Boolean> isFirst(ResidentId author) {
        return database.sql(
                        "select not exists (select from idea where author_id = :author and published_at is not null) as first")
                .bind("author", author.value())
                .map(row -> Columns.flag(row, "first"))
                .one();
    }
}
