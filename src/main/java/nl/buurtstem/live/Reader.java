package nl.buurtstem.live;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads how ideas on open pages are now: one reading at a time, for all pages at once. */
@Component
class Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final int AT_ONCE = 500;

    private final Behind behind;
    private final OpenPages pages;
    private final Frames frames;
    private final ObjectProvider<LiveSource> sources;

    Reader(Behind behind, OpenPages pages, Frames frames, ObjectProvider<LiveSource> sources) {
        this.behind = behind;
        this.pages = pages;
        this.frames = frames;
        this.sources = sources;
    }

    /** Goes on until it is cancelled. */
    Flux<Void> work() {
        return Flux.merge(behind.rings(), Flux.interval(AGAIN).map(n -> true).onBackpressureDrop())
                .onBackpressureLatest()
                .publishOn(Schedulers.parallel(), 1)
                .concatMap(ring -> readAll(), 0);
    }

    private Mono<Void> readAll() {
        return readSome().expand(n -> n < AT_ONCE ? Mono.empty() : readSome()).then();
    }

    /** Reads what is behind; how many were asked for, or none when that failed. */
    private Mono<Integer> readSome() {
        List<Long> ideas = behind.take(AT_ONCE);
        if (ideas.isEmpty()) {
            return Mono.just(0);
        }
        return Flux.fromStream(sources::orderedStream)
                .flatMap(source -> source.now(ideas))
                .collectList()
                .publishOn(Schedulers.parallel())
                .doOnNext(states -> states.forEach(state -> pages.is(state.idea(), frames.of(state))))
                .thenReturn(ideas.size())
                .onErrorResume(e -> {
                    LOG.warn("open pages wait for the database: {}", e.toString());
                    behind.putBack(ideas);
                    return Mono.just(0);
                });
    }
}
