package nl.buurtstem.statements;

import java.time.Instant;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends to give a session another end.
 *
 * @param how {@code now} or {@code until}
 */
record EndForm(
        @Nullable String how,
        @Nullable String until,
        @Nullable String reason,
        @Nullable Integer revision) {

    static EndForm of(Session session) {
        return new EndForm("until", SessionForm.local(session.closesAt()), "", session.revision());
    }

    boolean isNow() {
        return "now".equals(how);
    }

    String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    int seen() {
        return revision == null ? 0 : revision;
    }

    /** The new end, or everything that is wrong with it. */
    NewEnd read(String language) {
        Complaints complaints = new Complaints();
        Instant at = SessionForm.moment(until);
        complaints.require(isNow() || at != null, "until", StatementRefusal.CLOSES_MISSING);
        try {
            NewEnd end = new NewEnd(isNow() ? null : at, or(reason), language);
            complaints.refuseIfAny();
            return end;
        } catch (Refused refused) {
            if (complaints.isEmpty()) {
                throw refused;
            }
            refused.complaints().stream()
                    .filter(complaint -> !complaint.field().equals("until"))
                    .forEach(complaint -> complaints.add(complaint.field(), new Refused(complaint)));
            throw new Refused(complaints.list());
        }
    }
}
