package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;

/**
 * An idea the people of the municipality are told about: how far its term is, and when it is due.
 *
 * @param byClerk whether what is owed is the decision, which the clerk records
 */
public record Warned(IdeaId idea, AreaPath where, boolean byClerk, Warning warning, LocalDate due) {

    static Warned of(KeptTerm term) {
        return new Warned(term.idea(), term.where(), term.duty() == Duty.DECIDE, term.warned(), term.due());
    }
}
