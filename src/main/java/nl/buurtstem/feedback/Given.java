package nl.buurtstem.feedback;

import java.util.Map;
import nl.buurtstem.feedback.translation.Translation;
import org.jspecify.annotations.Nullable;

/** An answer, and its translations by the tag of their language. */
record Given(Answer answer, Map<String, Translation> translations) {

    Given {
        translations = Map.copyOf(translations);
    }

    /** The translation for who reads this language; null when there is none, or when it was written in it. */
    @Nullable
    Translation in(String language) {
        return answer.said().language().equals(language) ? null : translations.get(language);
    }
}
