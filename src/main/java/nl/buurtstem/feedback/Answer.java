package nl.buurtstem.feedback;

import java.time.Instant;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;

/**
 * An answer as it was given; it never changes.
 *
 * @param stage the stage the idea was in afterwards
 * @param said what it says
 * @param signedName by whom, as public name
 */
public record Answer(long id, IdeaId idea, Stage stage, NewAnswer said, String signedName, Instant answeredAt) {

    /** The name, kept from turning the direction of the sentence it stands in. */
    String isolatedName() {
        return "\u2068" + signedName + "\u2069";
    }
}
