package nl.buurtstem.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/**
 * Keeps this room going from start to stop. It stops before the web server does, so that open pages go elsewhere at once
 * and nobody waits for them.
 */
@Component
class Engine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Announcer announcer;
    private final Listener listener;
    private final Reader reader;
    private final Pulse pulse;
    private final OpenPages pages;
    private volatile @Nullable Disposable running;

    Engine(Announcer announcer, Listener listener, Reader reader, Pulse pulse, OpenPages pages) {
        this.announcer = announcer;
        this.listener = listener;
        this.reader = reader;
        this.pulse = pulse;
        this.pages = pages;
    }

    @Override
    public void start() {
        pages.open(true);
        Disposable.Composite all = Disposables.composite();
        for (Flux<?> work : List.of(announcer.work(), listener.work(), reader.work(), pulse.work())) {
            all.add(work.retry().subscribe(done -> {}, failure -> LOG.error("open pages stand still", failure)));
        }
        running = all;
    }

    @Override
    public void stop() {
        Disposable all = running;
        running = null;
        pages.closeAll();
        if (all != null) {
            all.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
