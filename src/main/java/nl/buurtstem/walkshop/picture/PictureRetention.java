package nl.buurtstem.walkshop.picture;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers become numbers: as long after its end as likes are kept, a check's secret is destroyed and its answers lose their people. */
@Component
class PictureRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PictureRetention.class);

    private final PictureRepository pictures;
    private final Clock clock;
    private final Duration kept;

    PictureRetention(
            PictureRepository pictures, Clock clock, @Value("${buurtstem.retention.likes:90d}") Duration kept) {
        this.pictures = pictures;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedRateString = "PT24H", initialDelayString = "PT14M")
    Mono<Long> daily() {
        return Mono.defer(this::forget).onErrorResume(e -> {
            LOG.warn("answers about pictures were not made nameless: {}", e.toString());
            return Mono.just(0L);
        });
    }

    /** Makes the answers of checks that ended long enough ago nameless; says of how many. */
    Mono<Long> forget() {
        return pictures.forgetPeople(clock.instant().minus(kept));
    }
}
