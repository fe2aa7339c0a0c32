package nl.buurtstem.likes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaRefusal;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.AskedOnce;
import nl.buurtstem.web.Viewer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL that reads how far ideas are. */
@Repository
class LikeCards {

    private final DatabaseClient database;
    private final Clock clock;

    LikeCards(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** So many likes came in this way. */
    record Share(Channel channel, int likes) {}

    /** Those of these ideas that are public, as this viewer sees them. */
    Flux<LikeCard> of(Collection<IdeaId> ideas, Viewer viewer) {
        return AskedOnce.many(List.of(LikeCard.class, Set.copyOf(ideas), viewer), find(ideas, viewer));
    }

    private Flux<LikeCard> find(Collection<IdeaId> ideas, Viewer viewer) {
        Instant now = clock.instant();
        return database.sql("""
                        select p.idea_id, p.stage, p.district_id, p.likes, p.likes_needed, p.supported_at,
                               p.window_ends_at,
                               coalesce(p.author_id = :viewer, false) as own,
                               exists (
                                   select from idea_like l
                                   where l.idea_id = p.idea_id
                                   and l.resident_id = :viewer) as liked
                        from like_progress p
                        where p.idea_id = any(:ids)
                        """)
                .bind("ids", ideas.stream().map(IdeaId::value).toArray(Long[]::new))
                .bind(
                        "viewer",
                        viewer instanceof Person person
                                ? Parameters.in(person.id().value())
                                : Parameters.in(UUID.class))
                .map(row -> card(row, now))
                .all();
    }

    /** This one, as this viewer sees it; refuses when it is not public. */
    Mono<LikeCard> of(IdeaId idea, Viewer viewer) {
        return of(List.of(idea), viewer).next().switchIfEmpty(Mono.error(() -> IdeaRefusal.NO_SUCH_IDEA.because()));
    }

    /** The channels through which an idea's likes came in, the largest first. */
    Flux<Share> shares(IdeaId idea) {
        return database.sql("""
                        select channel, count(*)::integer as likes
                        from idea_like
                        where idea_id = :idea
                        group by channel
                        order by likes desc, channel
                        """)
                .bind("idea", idea.value())
                .map(row -> new Share(Channel.valueOf(text(row, "channel")), integer(row, "likes")))
                .all();
    }

    private static LikeCard card(Readable row, Instant now) {
        return new LikeCard(
                new IdeaId(number(row, "idea_id")),
                Stage.valueOf(text(row, "stage")),
                integer(row, "district_id"),
                integer(row, "likes"),
                row.get("likes_needed", Integer.class),
                row.get("supported_at", Instant.class),
                row.get("window_ends_at", Instant.class),
                flag(row, "liked"),
                flag(row, "own"),
                now);
    }
}
