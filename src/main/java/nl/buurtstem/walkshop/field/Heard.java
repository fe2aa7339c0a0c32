package nl.buurtstem.walkshop.field;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One interview with a passer-by, who stays anonymous.
 *
 * @param consent whether they agreed that it is written down
 * @param waiting came after closing, and nobody decided yet whether it counts
 */
public record Heard(
        UUID record,
        Instant made,
        @Nullable Long node,
        @Nullable Long pair,
        boolean consent,
        List<String> themes,
        String language,
        List<Answer> answers,
        boolean late,
        boolean waiting,
        boolean contested) {

    /**
     * What they said to one question.
     *
     * @param cardId null for the free question that opens it
     * @param mode {@code QUOTE}, {@code PARAPHRASE} or {@code SKIPPED}
     */
    public record Answer(@Nullable Long cardId, String text, String mode) {}

    public Heard {
        themes = List.copyOf(themes);
        answers = List.copyOf(answers);
    }
}
