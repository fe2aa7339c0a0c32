package nl.buurtstem.walkshop.field;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtstem.walkshop.field.AttachmentRepository.Kept;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Photos and voice notes by the hash of their bytes. Pieces go into the database as they come, each for itself, so that a slow upload holds no
 * connection and no memory; one row makes them an attachment, when length and hash are right. Nothing is seen of an upload that was cut.
 */
@Component
public class Attachments {

    static final int MAX_BYTES = 10 * 1024 * 1024;
    static final Set<String> TYPES = Set.of("image/jpeg", "audio/webm", "audio/mp4", "audio/ogg");
    private static final int MEGABYTE = 1024 * 1024;

    /** Nobody is silent for so long in the middle of an upload and comes back. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final AttachmentRepository rows;
    private final FieldNews news;
    private final Clock clock;

    Attachments(AttachmentRepository rows, FieldNews news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What is said of an upload before it comes.
     *
     * @param bytes how many
     */
    public record Announced(String sha256, String mime, long bytes) {

        /** @throws nl.buurtstem.kernel.Refused when it cannot be an attachment, whatever comes */
        public Announced {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw FieldRefusal.HASH_DIFFERS.because();
            }
            if (!TYPES.contains(mime)) {
                throw FieldRefusal.TYPE_UNKNOWN.because();
            }
            if (bytes < 1) {
                throw FieldRefusal.LENGTH_MISSING.because();
            }
            if (bytes > MAX_BYTES) {
                throw FieldRefusal.ATTACHMENT_TOO_LARGE.because("max", MAX_BYTES / MEGABYTE);
            }
        }
    }

    Mono<Boolean> has(String sha256) {
        return rows.has(sha256);
    }

    /**
     * Keeps what comes; false when it was there already.
     *
     * @throws nl.buurtstem.kernel.Refused (length or hash differs)
     */
    public Mono<Boolean> keep(Announced announced, Flux<byte[]> content, Tablet by) {
        UUID upload = UUID.randomUUID();
        Pieces pieces = new Pieces();
        AtomicInteger number = new AtomicInteger();
        return content.timeout(SILENCE)
                .concatMapIterable(bytes -> within(announced, pieces, bytes), 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(pieces.rest())))
                .concatMap(piece -> rows.add(upload, number.getAndIncrement(), piece), 1)
                .then(Mono.fromRunnable(() -> requireRight(announced, pieces)))
                .then(Mono.defer(() ->
                        rows.keep(new Kept(announced.sha256(), upload, announced.mime(), (int) announced.bytes()), by)))
                .flatMap(kept -> kept
                        ? news.of(by.walkshop()).thenReturn(true)
                        : rows.forget(upload).thenReturn(false))
                .onErrorResume(e -> rows.forget(upload).onErrorComplete().then(Mono.error(e)));
    }

    private static Iterable<byte[]> within(Announced announced, Pieces pieces, byte[] bytes) {
        if (pieces.bytes() + bytes.length > announced.bytes()) {
            throw FieldRefusal.LENGTH_DIFFERS.because();
        }
        return pieces.add(bytes);
    }

    private static void requireRight(Announced announced, Pieces pieces) {
        if (pieces.bytes() != announced.bytes()) {
            throw FieldRefusal.LENGTH_DIFFERS.because();
        }
        if (!pieces.hash().equals(announced.sha256())) {
            throw FieldRefusal.HASH_DIFFERS.because();
        }
    }

    /** An attachment that a record of this walkshop speaks of; empty when there is none. */
    Mono<Kept> in(long walkshop, String sha256) {
        return rows.findIn(walkshop, sha256);
    }

    /** Its bytes from the first of these to the last, piece by piece. */
    Flux<byte[]> bytes(Kept one, long first, long last) {
        int from = (int) (first / Pieces.SIZE);
        int to = (int) (last / Pieces.SIZE);
        return Flux.range(from, to - from + 1)
                .concatMap(number -> rows.piece(one.upload(), number).map(piece -> cut(piece, number, first, last)), 1);
    }

    private static byte[] cut(byte[] piece, int number, long first, long last) {
        long start = (long) number * Pieces.SIZE;
        int from = (int) Math.max(0, first - start);
        int to = (int) Math.min(piece.length, last - start + 1);
        return from == 0 && to == piece.length ? piece : java.util.Arrays.copyOfRange(piece, from, to);
    }

    /** Removes pieces of uploads that were cut a day ago; how many. */
    Mono<Long> sweep() {
        return Mono.defer(() -> rows.forgetBefore(clock.instant().minus(LEFT_BEHIND)));
    }
}
