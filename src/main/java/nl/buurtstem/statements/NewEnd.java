package nl.buurtstem.statements;

import java.time.Instant;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * Another end for a session, with the reason everybody reads.
 *
 * @param until null: it ends now
 */
public record NewEnd(@Nullable Instant until, String reason, String language) {

    public static final int REASON_MIN = 10;
    public static final int REASON_MAX = 500;

    public NewEnd {
        reason = Prose.line(reason);
        int length = Prose.length(reason);
        if (length < REASON_MIN || length > REASON_MAX) {
            throw StatementRefusal.REASON_LENGTH
                    .because("min", REASON_MIN, "max", REASON_MAX, "length", length)
                    .at("reason");
        }
    }

    /** The moment at which this session ends then, seen from now. */
    Instant of(Session session, Instant now) {
        if (until == null) {
            return now;
        }
        Complaints complaints = new Complaints();
        complaints.require(until.isAfter(now), "until", StatementRefusal.END_PAST);
        if (until.isAfter(session.opensAt().plus(Session.LONGEST))) {
            complaints.add("until", StatementRefusal.TOO_LONG.because("days", Session.LONGEST.toDays()));
        }
        complaints.refuseIfAny();
        return until;
    }
}
