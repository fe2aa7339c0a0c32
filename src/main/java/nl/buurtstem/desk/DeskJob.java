package nl.buurtstem.desk;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every two seconds whether something decided at a desk is due; on every node. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class DeskJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeskJob.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LOOKED = Duration.ofDays(1);

    private final DeskRound round;
    private final ActRepository acts;
    private final HoldRepository holds;
    private final Clock clock;

    DeskJob(DeskRound round, ActRepository acts, HoldRepository holds, Clock clock) {
        this.round = round;
        this.acts = acts;
        this.holds = holds;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    Mono<Void> carryOut() {
        return Mono.defer(round::run).then().onErrorResume(e -> {
            LOG.error("what is due at desks was not carried out; the next run tries again", e);
            return Mono.empty();
        });
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    Mono<Void> forget() {
        return Mono.defer(() -> acts.forget(clock.instant().minus(KEPT))
                        .then(holds.forget(clock.instant().minus(LOOKED))))
                .onErrorResume(e -> {
                    LOG.warn("what desks need no more was not cleaned: {}", e.toString());
                    return Mono.empty();
                });
    }
}
