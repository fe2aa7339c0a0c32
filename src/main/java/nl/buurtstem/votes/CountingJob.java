package nl.buurtstem.votes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every ten seconds whether a round is over, or a day of an open one; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class CountingJob {

    private static final Logger LOG = LoggerFactory.getLogger(CountingJob.class);

    private final Counting counting;
    private final ApplicationAvailability availability;

    CountingJob(Counting counting, ApplicationAvailability availability) {
        this.counting = counting;
        this.availability = availability;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT6S")
    Mono<Integer> run() {
        return Mono.fromSupplier(availability::getReadinessState)
                .filter(state -> state == ReadinessState.ACCEPTING_TRAFFIC)
                .flatMap(state -> counting.closeDue().then(counting.signDue()))
                .onErrorResume(e -> {
                    LOG.error("a voting round was not counted; the next run tries again", e);
                    return Mono.empty();
                });
    }
}
