package nl.buurtstem.feedback.clock;

import nl.buurtstem.installation.Turns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every few minutes which terms begin, end or have come far; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class ClockJob {

    private final ClockRound round;
    private final Turns turns;

    ClockJob(ClockRound round, Turns turns) {
        this.round = round;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT10S")
    Mono<Void> run() {
        return turns.take("bringing the terms up to date", round::run);
    }
}
