package nl.buurtstem.likes;

import java.time.Clock;
import java.time.Duration;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.installation.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Likes become counts: some time after an idea came to its end, its secret is destroyed and its likes lose their people.
 * The rows stay, so that they still add up to the tally and the mix of channels stays public.
 */
@Component
class LikeRetention {

    private static final Logger LOG = LoggerFactory.getLogger(LikeRetention.class);
    private static final String[] ENDED = Stage.all(stage -> stage.isPublic() && !stage.isOpen()).stream()
            .filter(stage -> stage != Stage.MERGED) // can be undone
            .map(Stage::name)
            .toArray(String[]::new);

    private final DatabaseClient database;
    private final Clock clock;
    private final Duration kept;

    LikeRetention(DatabaseClient database, Clock clock, @Value("${buurtstem.retention.likes:90d}") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedRateString = "PT24H", initialDelayString = "PT10M")
    Mono<Long> daily() {
        return forget().onErrorResume(e -> {
            LOG.warn("likes were not made nameless: {}", e.toString());
            return Mono.just(0L);
        });
    }

    /** Makes the likes of ideas that ended long enough ago nameless; says of how many ideas. */
    Mono<Long> forget() {
        return database.sql("""
                        with ended as (
                            delete from idea_pepper p
                            using idea i
                            where i.id = p.idea_id
                            and i.stage = any(:ended)
                            and i.staged_at < :before
                            returning p.idea_id
                        ), nameless as (
                            update idea_like l
                            set resident_id = null
                            from ended e
                            where l.idea_id = e.idea_id
                            and l.resident_id is not null
                        )
                        select count(*) as ideas from ended
                        """)
                .bind("ended", ENDED)
                .bind("before", clock.instant().minus(kept))
                .map(row -> Columns.number(row, "ideas"))
                .one();
    }
}
