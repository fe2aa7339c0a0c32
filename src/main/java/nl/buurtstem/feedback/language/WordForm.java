package nl.buurtstem.feedback.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaints;

/** A word of the glossary as it was typed; explanations are called {@code explanation-<language>}. */
record WordForm(Map<String, String> values) {

    private static final int WORD_MAX = 60;
    private static final int FORMS_MAX = 300;
    private static final int EXPLANATION_MIN = 5;
    private static final int EXPLANATION_MAX = 300;

    WordForm {
        values = Map.copyOf(values);
    }

    static WordForm of(GlossaryWord word) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("word", word.word());
        values.put("forms", String.join(", ", word.forms()));
        values.put("instead", word.instead());
        values.put("version", Integer.toString(word.version()));
        word.explanations().forEach((language, text) -> values.put("explanation-" + language, text));
        return new WordForm(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    int version() {
        return value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : 0;
    }

    /** The word, read; every complaint at once. Dutch is needed, other languages may be left open. */
    GlossaryWord read(List<String> languages) {
        Complaints complaints = new Complaints();
        int length = value("word").length();
        complaints.require(length >= 2 && length <= WORD_MAX, "word", LanguageRefusal.WORD_LENGTH);
        complaints.require(value("forms").length() <= FORMS_MAX, "forms", LanguageRefusal.TEXT_LENGTH);
        complaints.require(value("instead").length() <= FORMS_MAX, "instead", LanguageRefusal.TEXT_LENGTH);
        Map<String, String> explanations = new LinkedHashMap<>();
        for (String language : languages) {
            String text = value("explanation-" + language);
            if (!text.isEmpty() || language.equals("nl")) {
                boolean right = text.length() >= EXPLANATION_MIN && text.length() <= EXPLANATION_MAX;
                complaints.require(right, "explanation-" + language, LanguageRefusal.EXPLANATION_LENGTH);
                explanations.put(language, text);
            }
        }
        complaints.refuseIfAny();
        return new GlossaryWord(
                value("word"), List.of(value("forms").split(",")), value("instead"), explanations, version());
    }
}
