package nl.buurtstem.feedback;

import java.time.Instant;
import java.time.LocalDate;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.translations.Translation;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given; it never changes.
 *
 * @param stage the stage the idea was in afterwards
 * @param said what it says
 * @param putOff the day it moved to a later one; null when it moved none
 * @param signedName by whom, as public name
 */
public record Answer(
        long id,
        IdeaId idea,
        Stage stage,
        NewAnswer said,
        @Nullable PutOff putOff,
        String signedName,
        Instant answeredAt) {

    /**
     * A day that was named before, and why it takes longer.
     *
     * @param why in the language of the answer
     */
    public record PutOff(LocalDate from, String why) {

        /** The same in the words of somebody who translated it. */
        PutOff in(Translation words) {
            String said = words.of("longer", why);
            return said == null ? this : new PutOff(from, said);
        }
    }

    /** The name, kept from turning the direction of the sentence it stands in. */
    String isolatedName() {
        return "\u2068" + signedName + "\u2069";
    }
}
