package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;

/** An idea the people of the municipality are told about: how far its term is, and when it is due. */
public record Warned(IdeaId idea, AreaPath where, Warning warning, LocalDate due) {

    static Warned of(KeptTerm term) {
        return new Warned(term.idea(), term.where(), term.warned(), term.due());
    }
}
