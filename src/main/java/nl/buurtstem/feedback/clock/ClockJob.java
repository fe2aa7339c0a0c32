package nl.buurtstem.feedback.clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every few minutes which terms begin, end or have come far; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class ClockJob {

    private static final Logger LOG = LoggerFactory.getLogger(ClockJob.class);

    private final ClockRound round;
    private final ApplicationAvailability availability;

    ClockJob(ClockRound round, ApplicationAvailability availability) {
        this.round = round;
        this.availability = availability;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT10S")
    Mono<Void> run() {
        return Mono.fromSupplier(availability::getReadinessState)
                .filter(state -> state == ReadinessState.ACCEPTING_TRAFFIC)
                .flatMap(state -> round.run())
                .onErrorResume(e -> {
                    LOG.error("the terms were not brought up to date; the next run tries again", e);
                    return Mono.empty();
                });
    }
}
