package nl.buurtstem.walkshop.field;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The file of a form, put on disk as it comes: a copy with two hundred photos is larger than any other form may be. */
@Component
class SentCopy {

    static final int MAX_MEGABYTES = 500;
    private static final long MEGABYTE = 1024 * 1024;
    private static final int NAME_MAX = 200;

    private final PartEventHttpMessageReader reader = new PartEventHttpMessageReader();

    /** What this makes of the file that was sent; afterwards the file is gone. */
    <T> Mono<T> with(ServerWebExchange exchange, BiFunction<Path, String, Mono<T>> use) {
        AtomicReference<String> name = new AtomicReference<>("");
        return Mono.usingWhen(
                onDisk(() -> Files.createTempFile("copy", ".zip")),
                file -> write(exchange, file, name)
                        .then(Mono.defer(() -> name.get().isEmpty()
                                ? Mono.error(FieldRefusal.NO_FILE.because())
                                : use.apply(file, name.get()))),
                file -> onDisk(() -> Files.deleteIfExists(file)).onErrorComplete());
    }

    private Mono<Void> write(ServerWebExchange exchange, Path file, AtomicReference<String> name) {
        AtomicLong bytes = new AtomicLong();
        Flux<DataBuffer> content = reader.read(
                        ResolvableType.forClass(PartEvent.class), exchange.getRequest(), Map.of())
                .handle((event, sink) -> {
                    if (event instanceof FilePartEvent part
                            && part.name().equals("file")
                            && !part.filename().isBlank()) {
                        name.set(shortened(part.filename()));
                        if (bytes.addAndGet(part.content().readableByteCount()) > MAX_MEGABYTES * MEGABYTE) {
                            DataBufferUtils.release(part.content());
                            sink.error(FieldRefusal.COPY_TOO_LARGE.because("max", MAX_MEGABYTES));
                        } else {
                            sink.next(part.content());
                        }
                    } else {
                        DataBufferUtils.release(event.content());
                    }
                });
        return DataBufferUtils.write(content, file).subscribeOn(Schedulers.boundedElastic());
    }

    private static String shortened(String name) {
        String clean = Hygiene.clean(name);
        return clean.substring(Math.max(0, clean.length() - NAME_MAX));
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
