package nl.buurtstem.agenda;

import java.util.Locale;
import nl.buurtstem.ideas.IdeaCard;
import org.jspecify.annotations.Nullable;

/**
 * One line of a frozen list as people see it.
 *
 * @param idea null when it may not be seen any more; its numbers stay
 * @param item where it is on the agenda; null when it is on none
 */
record SelectionLine(
        Selection.Outcome outcome,
        @Nullable IdeaCard idea,
        @Nullable AgendaItem item) {

    /** Message key of the reason. */
    String reasonWord() {
        return word(outcome.reason());
    }

    /** Message key of a reason in words. */
    static String word(Selection.Reason reason) {
        return "agenda.reason." + reason.name().toLowerCase(Locale.ROOT);
    }
}
