package nl.buurtstem.feedback;

import nl.buurtstem.translations.Translated;
import nl.buurtstem.translations.Translation;
import org.jspecify.annotations.Nullable;

/** An answer, and its translations. */
record Given(Answer answer, Translated translated) {

    /** The translation for who reads this language; null when there is none, or when it was written in it. */
    @Nullable
    Translation in(String language) {
        return answer.said().language().equals(language) ? null : translated.in(language);
    }
}
