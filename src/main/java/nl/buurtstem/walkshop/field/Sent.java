package nl.buurtstem.walkshop.field;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A record as it comes in: a text, its hash and the number it goes by. The text is never taken apart and put together again, so both sides
 * hash the same bytes and fields that nobody knows yet survive.
 */
public record Sent(
        @Nullable String recordId,
        @Nullable String hash,
        @Nullable String body) {

    /** With the hash that belongs to it. */
    public static Sent of(String recordId, String body) {
        return new Sent(recordId, Secrets.hex(body.getBytes(StandardCharsets.UTF_8)), body);
    }

    /** What becomes of it. */
    public enum Outcome {
        STORED,
        DUPLICATE,
        CONFLICT,
        REJECTED
    }
}
