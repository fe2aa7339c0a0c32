package nl.buurtstem.moderation;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Something people wrote that can be flagged and decided about.
 *
 * @param kind which room it belongs to, such as {@code idea}; see {@link Moderated#kind}
 * @param revision grows with every change by its author
 * @param title what to call it
 * @param language of the title
 * @param path the page it can be read on
 * @param author null when the author was forgotten, or cannot be reached
 * @param enteredBy who entered it on behalf of the author; null when the author did so
 */
public record Subject(
        String kind,
        long id,
        int revision,
        String title,
        String language,
        String path,
        @Nullable ResidentId author,
        @Nullable ResidentId enteredBy,
        AreaPath where,
        Situation situation) {

    /** Whether everybody can read it. */
    public boolean visible() {
        return situation == Situation.VISIBLE;
    }
}
