package nl.buurtstem.agenda;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks twice a minute whether a selection date has passed; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class AgendaJob {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaJob.class);

    private final Agenda agenda;
    private final ApplicationAvailability availability;

    AgendaJob(Agenda agenda, ApplicationAvailability availability) {
        this.agenda = agenda;
        this.availability = availability;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
    Mono<Integer> run() {
        return Mono.fromSupplier(availability::getReadinessState)
                .filter(state -> state == ReadinessState.ACCEPTING_TRAFFIC)
                .flatMap(state -> agenda.selectDue())
                .onErrorResume(e -> {
                    LOG.error("the agenda was not brought up to date; the next run tries again", e);
                    return Mono.empty();
                });
    }
}
