package nl.buurtstem.areas;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the areas before anybody is answered, and again soon after they changed, on whichever node that was. Not one of the
 * jobs: a node that does none must know its areas too.
 */
@Component
class AreaWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AreaWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Areas areas;
    private final List<AreaNews> listeners;
    private volatile @Nullable Disposable looking;
    private volatile long told = -1;

    AreaWatch(Areas areas, ObjectProvider<AreaNews> listeners) {
        this.areas = areas;
        this.listeners = listeners.orderedStream().toList();
    }

    @Override
    public void start() {
        areas.refresh().block();
        tell();
        looking = Flux.interval(PAUSE)
                .onBackpressureDrop()
                .concatMap(
                        n -> areas.refresh()
                                .then(Mono.<Void>fromRunnable(this::tell))
                                .onErrorResume(e -> {
                                    LOG.warn("the areas could not be looked at: {}", e.toString());
                                    return Mono.empty();
                                }),
                        1)
                .subscribe();
    }

    private void tell() {
        long version = areas.map().version();
        if (version != told) {
            told = version;
            listeners.forEach(AreaNews::areasAreKnown);
        }
    }

    @Override
    public void stop() {
        Disposable started = looking;
        if (started != null) {
            started.dispose();
        }
        looking = null;
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    /** Before everything else that is started: others ask for areas. */
    @Override
    public int getPhase() {
        return -100;
    }
}
