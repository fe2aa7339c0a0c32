package nl.buurtstem.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a resident flagged, as they see it themselves.
 *
 * @param kind of what they flagged; see {@link Moderated#kind}
 * @param settledBy the decision that settled it; null as long as nobody looked
 * @param outcome what that decision was
 * @param subject what they flagged, as far as everybody can read it
 */
public record OwnFlag(
        String kind,
        long id,
        Flag flag,
        @Nullable Long settledBy,
        @Nullable Instant settledAt,
        Decision.@Nullable Kind outcome,
        @Nullable Subject subject) {

    OwnFlag about(Subject seen) {
        return new OwnFlag(kind, id, flag, settledBy, settledAt, outcome, seen);
    }

    /** Whether nobody looked at it yet. */
    public boolean waits() {
        return outcome == null;
    }

    /** Where stands what came of it. */
    public String word() {
        return "moderation.mine.flag_" + (outcome == null ? "waits" : outcome.lower());
    }

    /** Why they flagged it, as a message key. */
    public String reason() {
        return flag.reason().word();
    }

    public String remark() {
        return flag.remark();
    }

    public String language() {
        return flag.language();
    }

    public Instant at() {
        return flag.at();
    }

    /** Where they can ask a second person to look; null when there is nothing to ask. */
    public @Nullable String appeal() {
        return settledBy != null && outcome == Decision.Kind.KEEP ? "/appeals/" + settledBy : null;
    }
}
