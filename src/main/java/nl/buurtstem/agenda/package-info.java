/**
 * Selection dates, meetings, what is on them, advice and decision.
 *
 * <p>{@link nl.buurtstem.agenda.Selection} says which ideas a committee talks about and why; it is computed at each
 * date of {@link nl.buurtstem.agenda.SelectionDates}, frozen with its input, and never changed afterwards, so that
 * anybody can compute it again. {@link nl.buurtstem.agenda.Agenda#selectDue()} does so for every district; the same date
 * twice, on two nodes, or after a crash gives one list. The room also ends the windows in which ideas collect likes,
 * because it knows whether an idea was selected.
 *
 * <p>{@link nl.buurtstem.agenda.WordHelp} is the socket of the room that explains hard words in what was advised and decided.
 *
 * <p>The clerk runs the committee: meetings, the order and minutes of their items, nominations, advice and decision.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "outbox",
            "areas",
            "residents",
            "desk",
            "moderation",
            "ideas"
        })
@NullMarked
package nl.buurtstem.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
