package nl.buurtstem.photos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where pictures are worked on, beside the event loop. Two at a time: an unpacked picture is large, and the others can
 * wait in their files.
 */
@Component
class Darkroom implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 1000;

    private final Scheduler workers = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "darkroom");

    Mono<Photo> develop(Path upload) {
        return work(() -> {
            if (Files.size(upload) > Development.MAX_BYTES) {
                throw Development.tooLarge();
            }
            return Development.of(Files.readAllBytes(upload));
        });
    }

    Mono<Photo> develop(byte[] upload) {
        return work(() -> Development.of(upload));
    }

    Mono<Photo> blur(byte[] jpeg, List<Blot> blots) {
        return work(() -> Development.of(Blur.of(jpeg, blots)));
    }

    private Mono<Photo> work(Callable<Photo> work) {
        return Mono.fromCallable(work).subscribeOn(workers);
    }

    @Override
    public void destroy() {
        workers.dispose();
    }
}
