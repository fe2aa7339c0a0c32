package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Collection;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.PhotoUse;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about options; their photos are kept. */
@Repository
class OptionRepository implements PhotoUse {

    private final DatabaseClient database;
    private final Clock clock;

    OptionRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of a round, in the order in which they were made. */
    Flux<RoundOption> of(long round) {
        return database.sql(
                        "select * from voting_option where round_id = :round and removed_at is null order by id limit 100")
                .bind("round", round)
                .map(OptionRepository::option)
                .all();
    }

    Mono<RoundOption> find(long round, long id) {
        return database.sql("select * from voting_option where round_id = :round and id = :id and removed_at is null")
                .bind("round", round)
                .bind("id", id)
                .map(OptionRepository::option)
                .one();
    }

    Mono<Long> add(long round, NewOption option) {
        return bound(database.sql("""
                        insert into voting_option (round_id, title, body, language, cost, effects, theme, idea_id, photo, photo_alt, place_name)
                        values (:round, :title, :body, :language, :cost, :effects, :theme, :idea, :photo, :alt, :place)
                        returning id
                        """), option)
                .bind("round", round)
                .map(row -> number(row, "id"))
                .one();
    }

    Mono<Void> edit(long round, long id, NewOption option) {
        return bound(database.sql("""
                        update voting_option
                        set title = :title, body = :body, language = :language, cost = :cost, effects = :effects, theme = :theme,
                            idea_id = :idea, photo = :photo, photo_alt = :alt, place_name = :place
                        where round_id = :round and id = :id
                        """), option)
                .bind("round", round)
                .bind("id", id)
                .then();
    }

    /** Takes it off the ballot, until somebody puts it back. */
    Mono<Void> remove(long round, long id) {
        return database.sql("update voting_option set removed_at = :now where round_id = :round and id = :id")
                .bind("now", clock.instant())
                .bind("round", round)
                .bind("id", id)
                .then();
    }

    Mono<Void> putBack(long round, long id) {
        return database.sql("update voting_option set removed_at = null where round_id = :round and id = :id")
                .bind("round", round)
                .bind("id", id)
                .then();
    }

    /** Those that were removed, the last first. */
    Flux<RoundOption> removed(long round) {
        return database.sql("""
                        select * from voting_option
                        where round_id = :round and removed_at is not null
                        order by removed_at desc, id
                        limit 20
                        """)
                .bind("round", round)
                .map(OptionRepository::option)
                .all();
    }

    @Override
    public Flux<String> used(Collection<String> sha256) {
        return database.sql("select photo from voting_option where photo = any(:photos)")
                .bind("photos", sha256.toArray(String[]::new))
                .map(row -> text(row, "photo"))
                .all();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec sql, NewOption option) {
        Integer cost = option.cost();
        Theme theme = option.theme();
        IdeaId idea = option.idea();
        PhotoId photo = option.photo();
        return sql.bind("title", option.title())
                .bind("body", option.body())
                .bind("language", option.language())
                .bind("cost", cost == null ? Parameters.in(Integer.class) : Parameters.in(cost))
                .bind("effects", option.effects())
                .bind("theme", theme == null ? Parameters.in(String.class) : Parameters.in(theme.name()))
                .bind("idea", idea == null ? Parameters.in(Long.class) : Parameters.in(idea.value()))
                .bind("photo", photo == null ? Parameters.in(String.class) : Parameters.in(photo.sha256()))
                .bind("alt", option.photoAlt())
                .bind("place", option.placeName());
    }

    private static RoundOption option(Readable row) {
        String theme = row.get("theme", String.class);
        Long idea = row.get("idea_id", Long.class);
        String photo = row.get("photo", String.class);
        return new RoundOption(
                number(row, "id"),
                number(row, "round_id"),
                new NewOption(
                        text(row, "title"),
                        text(row, "body"),
                        text(row, "language"),
                        row.get("cost", Integer.class),
                        text(row, "effects"),
                        theme == null ? null : Theme.valueOf(theme),
                        idea == null ? null : new IdeaId(idea),
                        photo == null ? null : new PhotoId(photo),
                        text(row, "photo_alt"),
                        text(row, "place_name")));
    }
}
