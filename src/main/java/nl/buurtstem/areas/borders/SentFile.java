package nl.buurtstem.areas.borders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.buurtstem.areas.borders.ImportRepository.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The form as it arrived.
 *
 * @param file the chosen file; null when none was
 */
record SentFile(Map<String, String> fields, @Nullable FilePart file) {

    private static final int NAME_MAX = 120;

    static final SentFile EMPTY = new SentFile(Map.of(), null);

    static Mono<SentFile> of(ServerWebExchange exchange) {
        return exchange.getMultipartData().map(SentFile::ofParts);
    }

    private static SentFile ofParts(MultiValueMap<String, Part> parts) {
        Map<String, String> fields = new HashMap<>();
        for (List<Part> same : parts.values()) {
            if (same.getFirst() instanceof FormFieldPart field) {
                fields.put(field.name(), field.value());
            }
        }
        // a browser sends a nameless, empty file when none was chosen
        FilePart file = parts.getFirst("file") instanceof FilePart part
                        && !part.filename().isEmpty()
                ? part
                : null;
        return new SentFile(fields, file);
    }

    /** What was typed or chosen, to show it again. */
    String typed(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What is done with the file while it lies on disk. */
    interface Use<T> {
        Mono<T> with(Path file, Choices choices, Sent sent);
    }

    <T> Mono<T> use(Use<T> use) {
        return Mono.defer(() -> {
            Choices choices = Choices.of(fields::get);
            if (file == null) {
                throw BorderRefusal.NO_FILE.because().at("file");
            }
            return Mono.usingWhen(
                    onDisk(() -> Files.createTempFile("borders", ".upload")),
                    path -> file.transferTo(path)
                            .then(onDisk(() -> Files.readAllBytes(path)))
                            .filter(content -> content.length > 0)
                            .switchIfEmpty(Mono.error(() -> BorderRefusal.EMPTY_FILE
                                    .because("file", file.filename())
                                    .at("file")))
                            .flatMap(content -> use.with(path, choices, sent(content))),
                    path -> onDisk(() -> Files.deleteIfExists(path)).onErrorComplete());
        });
    }

    private Sent sent(byte[] content) {
        String name = file == null ? "" : file.filename();
        return new Sent(name.substring(Math.max(0, name.length() - NAME_MAX)), Hash.of(content), content);
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
