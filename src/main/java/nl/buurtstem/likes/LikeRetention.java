package nl.buurtstem.likes;

import java.time.Clock;
import java.time.Duration;
import nl.buurtstem.ideas.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

    /** How long the hash of a network is kept, for abuse. */
    static final Duration NETWORKS_KEPT = Duration.ofDays(14);

    private final LikeRepository likes;
    private final Clock clock;
    private final Duration kept;

    LikeRetention(LikeRepository likes, Clock clock, @Value("${buurtstem.retention.likes:90d}") Duration kept) {
        this.likes = likes;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedRateString = "PT24H", initialDelayString = "PT10M")
    Mono<Long> daily() {
        return Mono.defer(this::forget).onErrorResume(e -> {
            LOG.warn("likes were not made nameless: {}", e.toString());
            return Mono.just(0L);
        });
    }

    @Scheduled(fixedRateString = "PT24H", initialDelayString = "PT35M")
    Mono<Long> forgetNetworks() {
        return Mono.defer(() -> likes.forgetNetworks(clock.instant().minus(NETWORKS_KEPT)))
                .onErrorResume(e -> {
                    LOG.warn("the networks of likes were not forgotten: {}", e.toString());
                    return Mono.just(0L);
                });
    }

    /** Makes the likes of ideas that ended long enough ago nameless; says of how many ideas. */
    Mono<Long> forget() {
        return likes.forgetPeople(ENDED, clock.instant().minus(kept));
    }
}
