package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;

/**
 * A term as it is written down.
 *
 * @param due the last day that was named, when this was written
 * @param warned what the people of the municipality were told last
 */
record KeptTerm(
        IdeaId idea, Duty duty, LocalDate since, AreaPath where, LocalDate promised, LocalDate due, Warning warned) {

    /** One that begins; nobody was told anything yet. */
    static KeptTerm beginning(Watched idea, Term term) {
        return new KeptTerm(
                idea.id(), term.duty(), term.since(), idea.where(), term.promised(), term.due(), Warning.NONE);
    }

    boolean isOf(Term term) {
        return duty == term.duty() && since.equals(term.since());
    }
}
