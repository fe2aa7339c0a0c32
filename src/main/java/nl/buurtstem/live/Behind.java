package nl.buurtstem.live;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Ideas on open pages whose state must be read. Adding many times at once is one reading. */
@Component
class Behind {

    private final Changes ideas = new Changes();
    private final Sinks.Many<Boolean> bell = Sinks.many().multicast().directBestEffort();

    void add(Collection<Long> some) {
        if (!some.isEmpty()) {
            ideas.addAll(some);
            synchronized (bell) {
                bell.tryEmitNext(true);
            }
        }
    }

    /** Puts back what could not be read; whoever comes by next takes it. */
    void putBack(Collection<Long> some) {
        ideas.addAll(some);
    }

    List<Long> take(int most) {
        return ideas.take(most);
    }

    Flux<Boolean> rings() {
        return bell.asFlux();
    }
}
