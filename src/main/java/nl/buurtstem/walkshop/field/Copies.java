package nl.buurtstem.walkshop.field;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.walkshop.field.CopyFile.Part;
import nl.buurtstem.walkshop.field.CopyResult.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in an emergency copy by the way that everything takes: the same records and attachments as over the network, so that reading a copy
 * twice, or after the tablet sent everything itself, adds nothing.
 */
@Component
class Copies {

    private final FieldIntake intake;
    private final Attachments attachments;
    private final AttachmentRepository rows;
    private final CopyRepository copies;
    private final FieldNews news;
    private final JsonMapper json;

    Copies(
            FieldIntake intake,
            Attachments attachments,
            AttachmentRepository rows,
            CopyRepository copies,
            FieldNews news,
            JsonMapper json) {
        this.intake = intake;
        this.attachments = attachments;
        this.rows = rows;
        this.copies = copies;
        this.news = news;
        this.json = json;
    }

    /** The state of one reading. */
    private record Reading(Tablet tablet, AtomicReference<CopyResult> result, Set<String> spokenOf) {

        void add(UnaryOperator<CopyResult> more) {
            result.updateAndGet(more);
        }
    }

    /**
     * Reads a copy; gives the number of what came of it.
     *
     * @throws Refused (not a copy, copy of another walkshop)
     */
    Mono<Long> read(long walkshop, Path file, String name) {
        return Mono.fromCallable(() -> about(walkshop, file))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(about -> read(walkshop, file, name, about.deviceId()));
    }

    private CopyFile.About about(long walkshop, Path file) {
        CopyFile.About about = CopyFile.about(file, json);
        if (about.walkshopId() != walkshop) {
            throw FieldRefusal.COPY_OF_ANOTHER.because();
        }
        return about;
    }

    private Mono<Long> read(long walkshop, Path file, String name, @Nullable UUID device) {
        UUID from = device == null ? new UUID(0, 0) : device;
        Reading reading = new Reading(
                new Tablet(from, walkshop, "", Instant.EPOCH, null),
                new AtomicReference<>(CopyResult.of(device, name)),
                new HashSet<>());
        return parts(file)
                .concatMap(part -> take(reading, part), 0)
                .then(Mono.defer(() -> rows.missing(reading.spokenOf()).count()))
                .flatMap(missing -> copies.add(
                        walkshop, reading.result().get().plus(Count.ATTACHMENTS_MISSING, missing.intValue())))
                .delayUntil(id -> news.of(walkshop));
    }

    /** Piece by piece, and the next one only when the last is in the database. */
    private Flux<Part> parts(Path file) {
        return Flux.using(
                        () -> CopyFile.open(file, json),
                        copy -> Flux.<Part>generate(sink -> {
                            Part next = copy.next();
                            if (next == null) {
                                sink.complete();
                            } else {
                                sink.next(next);
                            }
                        }),
                        CopyFile::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<Void> take(Reading reading, Part part) {
        return switch (part) {
            case CopyFile.Records records -> take(reading, records);
            case CopyFile.Attachment attachment -> take(reading, attachment);
            case CopyFile.Cut cut -> Mono.fromRunnable(() -> reading.add(CopyResult::cut));
        };
    }

    private Mono<Void> take(Reading reading, CopyFile.Records records) {
        return intake.take(reading.tablet().walkshop(), null, records.sent())
                .flatMap(taken -> intake.attachmentsMissing(taken).doOnNext(missing -> {
                    reading.spokenOf().addAll(missing);
                    reading.add(result -> result.with(taken));
                }))
                .then();
    }

    private Mono<Void> take(Reading reading, CopyFile.Attachment one) {
        return Mono.fromCallable(() -> new Attachments.Announced(one.sha256(), mime(one.bytes()), one.bytes().length))
                .flatMap(announced -> attachments
                        .has(one.sha256())
                        .flatMap(here -> here
                                ? Mono.just(false)
                                : attachments.keep(announced, Flux.just(one.bytes()), reading.tablet())))
                .doOnNext(fresh ->
                        reading.add(result -> result.plus(fresh ? Count.ATTACHMENTS_NEW : Count.ATTACHMENTS_KNOWN, 1)))
                .onErrorResume(Refused.class, no -> {
                    reading.add(result -> result.plus(Count.ATTACHMENTS_REFUSED, 1));
                    return Mono.empty();
                })
                .then();
    }

    /** What it is by its first bytes: a copy does not say. */
    private static String mime(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8")) {
            return "image/jpeg";
        }
        if (head.startsWith("\u001aE\u00df\u00a3")) {
            return "audio/webm";
        }
        return head.startsWith("OggS") ? "audio/ogg" : head.startsWith("ftyp", 4) ? "audio/mp4" : "";
    }
}
