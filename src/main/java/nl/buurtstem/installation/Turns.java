package nl.buurtstem.installation;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The turns of jobs that run again and again: taken only while this node serves people; what fails in one is left to the next. */
@Component
public final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final ApplicationAvailability availability;

    Turns(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /**
     * One turn of a job, each time it is subscribed to; empty while this node does not serve, and when the turn fails.
     *
     * @param job what it does, for the log
     */
    public <T> Mono<T> take(String job, Supplier<Mono<T>> turn) {
        return Mono.fromSupplier(availability::getReadinessState)
                .filter(state -> state == ReadinessState.ACCEPTING_TRAFFIC)
                .flatMap(state -> turn.get())
                .onErrorResume(e -> {
                    LOG.error("{} failed; the next turn tries again", job, e);
                    return Mono.empty();
                });
    }
}
