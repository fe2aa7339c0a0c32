package nl.buurtstem.moderation.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an appeal.
 *
 * @param asked when somebody first asked
 * @param verdict null as long as nobody ruled
 */
public record Logged(
        Instant asked, @Nullable Verdict verdict, @Nullable Instant ruledAt) {

    /** Where its sentence stands. */
    public String word() {
        return "moderation.log.appeal_" + (verdict == null ? "waits" : verdict.lower());
    }

    /** The day that the sentence names. */
    public Instant at() {
        return ruledAt == null ? asked : ruledAt;
    }
}
