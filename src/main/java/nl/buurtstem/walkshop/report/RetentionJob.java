package nl.buurtstem.walkshop.report;

import nl.buurtstem.installation.Turns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every hour what closed walks need no longer. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class RetentionJob {

    private final Retention retention;
    private final Turns turns;

    RetentionJob(Retention retention, Turns turns) {
        this.retention = retention;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    Mono<Long> hourly() {
        return turns.take("removing what walks need no longer", retention::run);
    }
}
