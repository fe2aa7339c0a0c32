package nl.buurtstem.translations;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest translations of one thing, by the tag of their language. */
public record Translated(Map<String, Translation> byLanguage) {

    /** Nobody translated it. */
    public static final Translated NONE = new Translated(Map.of());

    public Translated {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** For who reads this language; null when there is none. */
    public @Nullable Translation in(String language) {
        return byLanguage.get(language);
    }
}
