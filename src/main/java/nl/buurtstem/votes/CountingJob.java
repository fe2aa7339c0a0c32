package nl.buurtstem.votes;

import nl.buurtstem.installation.Turns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every ten seconds whether a round is over, or a day of an open one; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class CountingJob {

    private final Counting counting;
    private final Turns turns;

    CountingJob(Counting counting, Turns turns) {
        this.counting = counting;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT6S")
    Mono<Integer> run() {
        return turns.take("counting what is over", () -> counting.closeDue().then(counting.signDue()));
    }
}
