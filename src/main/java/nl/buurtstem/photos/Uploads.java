package nl.buurtstem.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Puts what a browser sends in a file for as long as it is needed, and stops reading as soon as it is too much. */
@Component
class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** What this makes of the part's content; the file it lies in meanwhile is removed afterwards. */
    <T> Mono<T> with(FilePart part, Function<Path, Mono<T>> use) {
        return Mono.usingWhen(
                file(), file -> write(part.content(), file).then(Mono.defer(() -> use.apply(file))), Uploads::remove);
    }

    private static Mono<Path> file() {
        return onDisk(() -> Files.createTempFile("photo", ".upload"));
    }

    private static Mono<Void> write(Flux<DataBuffer> content, Path file) {
        AtomicLong bytes = new AtomicLong();
        Flux<DataBuffer> counted = content.handle((buffer, sink) -> {
            if (bytes.addAndGet(buffer.readableByteCount()) > Development.MAX_BYTES) {
                DataBufferUtils.release(buffer);
                sink.error(Development.tooLarge());
            } else {
                sink.next(buffer);
            }
        });
        return DataBufferUtils.write(counted, file).subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<Void> remove(Path file) {
        return onDisk(() -> Files.deleteIfExists(file))
                .doOnError(IOException.class, e -> LOG.warn("an upload was left behind: {}", e.toString()))
                .onErrorComplete()
                .then();
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
