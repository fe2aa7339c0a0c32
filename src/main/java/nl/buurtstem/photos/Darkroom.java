package nl.buurtstem.photos;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes a clean, modest JPEG of whatever picture was sent; beside the event loop, for it takes a while. */
@Component
class Darkroom {

    Mono<Photo> develop(byte[] upload) {
        return Mono.fromCallable(() -> Development.of(upload)).subscribeOn(Schedulers.boundedElastic());
    }
}
