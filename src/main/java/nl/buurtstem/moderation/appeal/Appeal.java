package nl.buurtstem.moderation.appeal;

import java.time.Instant;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a second person.
 *
 * @param decision which one they disagree with
 * @param by null when they left
 * @param words why, in their own words
 * @param language of the words
 */
public record Appeal(long decision, Side side, @Nullable ResidentId by, String words, String language, Instant at) {

    static final int WORDS_MIN = 10;
    static final int WORDS_MAX = 1500;

    public Appeal {
        words = words.strip();
        if (words.length() < WORDS_MIN || words.length() > WORDS_MAX) {
            throw AppealRefusal.WORDS_LENGTH
                    .because("min", WORDS_MIN, "max", WORDS_MAX)
                    .at("words");
        }
    }

    boolean isBy(ResidentId who) {
        return who.equals(by);
    }
}
