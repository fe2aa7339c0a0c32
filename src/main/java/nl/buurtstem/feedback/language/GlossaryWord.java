package nl.buurtstem.feedback.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A word of a town hall, and what it means.
 *
 * @param word in lower case
 * @param forms other forms of it
 * @param instead an everyday word for it; empty without one
 * @param explanations by language
 * @param version of the municipality's own word; 0: it came with the product
 */
public record GlossaryWord(
        String word, List<String> forms, String instead, Map<String, String> explanations, int version) {

    public GlossaryWord {
        word = word.strip().toLowerCase(Locale.ROOT);
        forms = forms.stream()
                .map(form -> form.strip().toLowerCase(Locale.ROOT))
                .filter(form -> !form.isEmpty())
                .toList();
        explanations = Map.copyOf(explanations);
    }

    Stream<String> allForms() {
        return Stream.concat(Stream.of(word), forms.stream());
    }

    /** What it means, in this language or else in Dutch; empty when the municipality took the word out. */
    public String explained(String language) {
        return explanations.getOrDefault(language, explanations.getOrDefault("nl", ""));
    }

    /** The language that {@link #explained} answers in. */
    public String languageOf(String language) {
        return explanations.containsKey(language) ? language : "nl";
    }

    boolean isTakenOut() {
        return explained("nl").isBlank();
    }

    public boolean isOwn() {
        return version > 0;
    }
}
