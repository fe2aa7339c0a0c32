package nl.buurtstem.live;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Gives open pages signs of life, and looks twice a minute whether anything was missed that no node announced. */
@Component
class Pulse {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final OpenPages pages;

    Pulse(OpenPages pages) {
        this.pages = pages;
    }

    /** Goes on until it is cancelled. */
    Flux<Long> work() {
        return Flux.merge(
                Flux.interval(SECOND).onBackpressureDrop().doOnNext(pages::beat),
                Flux.interval(SWEEP).onBackpressureDrop().doOnNext(tick -> pages.anythingMayHaveChanged()));
    }
}
