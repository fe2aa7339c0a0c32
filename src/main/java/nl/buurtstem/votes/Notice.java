package nl.buurtstem.votes;

import java.time.Instant;
import java.util.List;

/**
 * Something that the municipality says in public about a round that nobody can change any more.
 *
 * @param stops whether it is the reason why the round was stopped
 */
public record Notice(String text, String language, boolean stops, Instant saidAt) {

    static final int TEXT_MIN = 20;
    static final int TEXT_MAX = 2000;

    /** The text, paragraph by paragraph. */
    public List<String> paragraphs() {
        return List.of(text.split("\n\\s*\n"));
    }
}
