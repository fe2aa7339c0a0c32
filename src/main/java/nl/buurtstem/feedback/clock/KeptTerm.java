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
        IdeaId idea,
        Duty duty,
        LocalDate since,
        long promise,
        AreaPath where,
        LocalDate promised,
        LocalDate due,
        Warning warned) {

    /** What makes it this term and no other. */
    record Key(IdeaId idea, Duty duty, LocalDate since, long promise) {}

    /** One that begins; nobody was told anything yet. */
    static KeptTerm beginning(Running running) {
        Term term = running.term();
        return new KeptTerm(
                running.idea().id(),
                term.duty(),
                term.since(),
                term.promise(),
                running.idea().where(),
                term.promised(),
                term.due(),
                Warning.NONE);
    }

    Key key() {
        return new Key(idea, duty, since, promise);
    }
}
