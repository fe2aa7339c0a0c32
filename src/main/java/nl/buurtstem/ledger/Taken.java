package nl.buurtstem.ledger;

import java.time.LocalDate;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;

/**
 * A winner that is carried out.
 *
 * @param euros what there is for it, whole
 * @param owner the department or team
 * @param contact whom to turn to
 * @param why for this amount; may be empty when it is what people voted on
 */
public record Taken(
        long option, long euros, String owner, String contact, LocalDate begins, LocalDate ends, String why) {

    static final int OWNER_MIN = 3;
    static final int OWNER_MAX = 100;
    static final int CONTACT_MAX = 200;

    public Taken {
        owner = Prose.line(owner);
        contact = Prose.line(contact);
        why = Prose.text(why);
        Complaints complaints = new Complaints();
        NewLine.length(complaints, "owner-" + option, owner, OWNER_MIN, OWNER_MAX);
        NewLine.length(complaints, "contact-" + option, contact, OWNER_MIN, CONTACT_MAX);
        NewLine.length(complaints, "why-" + option, why, 0, NewLine.TEXT_MAX);
        complaints.require(!ends.isBefore(begins), "ends-" + option, LedgerRefusal.PERIOD_TURNED);
        complaints.refuseIfAny();
    }
}
