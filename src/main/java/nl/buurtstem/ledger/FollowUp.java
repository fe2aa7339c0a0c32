package nl.buurtstem.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said after a count, once.
 *
 * @param number counts from 1 within its round
 * @param words about winners of which no books are kept
 */
record FollowUp(long round, int number, String text, String language, Instant saidAt, List<Word> words) {

    FollowUp {
        words = List.copyOf(words);
    }

    /**
     * What was said of a winner.
     *
     * @param number of the follow-up
     * @param reason why it does not go ahead; else empty
     * @param hearBy when one hears more, as long as it is not decided; else null
     */
    record Word(
            long option,
            int number,
            Fate fate,
            String reason,
            @Nullable LocalDate hearBy) {}

    FollowUp with(List<Word> all) {
        return new FollowUp(
                round,
                number,
                text,
                language,
                saidAt,
                all.stream().filter(word -> word.number() == number).toList());
    }
}
