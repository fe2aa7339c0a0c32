package nl.buurtstem.agenda;

import nl.buurtstem.installation.Turns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks twice a minute whether a selection date has passed; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class AgendaJob {

    private final Agenda agenda;
    private final Turns turns;

    AgendaJob(Agenda agenda, Turns turns) {
        this.agenda = agenda;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
    Mono<Integer> run() {
        return turns.take("selecting for the agenda", agenda::selectDue);
    }
}
