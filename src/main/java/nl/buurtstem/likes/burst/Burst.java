package nl.buurtstem.likes.burst;

import java.time.Instant;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Likes that came in a burst.
 *
 * @param likes how many; of what was decided, how many there were then
 * @param first when the first of them was given
 * @param verdict null as long as nobody decided
 * @param reason plain words, public; empty as long as nobody decided
 * @param language of the reason
 * @param restored how many were put back after an appeal
 */
public record Burst(
        long id,
        IdeaId idea,
        int likes,
        Instant foundAt,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable BurstVerdict verdict,
        String reason,
        String language,
        @Nullable ResidentId decidedBy,
        @Nullable Instant decidedAt,
        int restored,
        @Nullable Instant restoredAt) {

    /** Whether nobody decided yet. */
    public boolean waits() {
        return verdict == null;
    }

    /** Where the public sentence about it stands. */
    public String word() {
        return "likes.burst.public_" + (verdict == null ? "waits" : verdict.lower());
    }

    /** Whether likes were taken away, and not put back. */
    boolean isTakenAway() {
        return verdict == BurstVerdict.REMOVE && restoredAt == null;
    }

    /** The moment that the sentence names. */
    public Instant at() {
        return decidedAt == null ? foundAt : decidedAt;
    }
}
