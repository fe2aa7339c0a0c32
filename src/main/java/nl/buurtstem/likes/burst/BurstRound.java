package nl.buurtstem.likes.burst;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks for bursts now and then. */
@Component
class BurstRound {

    private static final Logger LOG = LoggerFactory.getLogger(BurstRound.class);

    private final Bursts bursts;

    BurstRound(Bursts bursts) {
        this.bursts = bursts;
    }

    @Scheduled(fixedRateString = "PT24H", initialDelayString = "PT40M")
    Mono<Long> forget() {
        return Mono.defer(bursts::forget).onErrorResume(e -> {
            LOG.warn("likes that were taken away long ago were not forgotten: {}", e.toString());
            return Mono.just(0L);
        });
    }

    @Scheduled(fixedRateString = "PT5M", initialDelayString = "PT2M")
    Mono<Long> look() {
        return Mono.defer(bursts::look).onErrorResume(e -> {
            LOG.warn("bursts of likes were not looked for: {}", e.toString());
            return Mono.just(0L);
        });
    }
}
