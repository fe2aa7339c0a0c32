package nl.buurtstem.statements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A statement and what this person thinks of it, if they said so. */
public record Own(
        Statement statement,
        @Nullable Position position,
        @Nullable Instant takenAt) {

    public boolean isDone() {
        return position != null;
    }
}
