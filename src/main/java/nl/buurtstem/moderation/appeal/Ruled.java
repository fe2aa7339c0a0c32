package nl.buurtstem.moderation.appeal;

import java.time.Instant;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A ruling that was made.
 *
 * @param decision which one was looked at again
 * @param by null when they left
 * @param undoneBy the decision that put it right; null when there was nothing to put right
 */
public record Ruled(
        long decision,
        Ruling ruling,
        @Nullable ResidentId by,
        Instant at,
        @Nullable Long undoneBy) {}
