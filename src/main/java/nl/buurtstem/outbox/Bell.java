package nl.buurtstem.outbox;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells the worker of this node that there is something to deliver. Ringing ten times at once is ringing once. */
@Component
class Bell {

    private final Sinks.Many<Boolean> rings = Sinks.many().multicast().directBestEffort();

    void ring() {
        synchronized (rings) {
            rings.tryEmitNext(true);
        }
    }

    Flux<Boolean> rings() {
        return rings.asFlux();
    }
}
