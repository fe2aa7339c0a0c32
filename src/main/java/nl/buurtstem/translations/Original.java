package nl.buurtstem.translations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that can be translated, as it stands now.
 *
 * @param kind as addresses name it, such as {@code subjects}
 * @param title what it is called, in its own language
 * @param language of the title
 * @param path its page
 * @param fixed whether it is signed or counted as it stands, so that a translation from now on came later
 */
public record Original(
        String kind, long id, String title, String language, String path, boolean fixed, List<Part> parts) {

    /** Without what is empty: there is nothing to translate in it. */
    public Original {
        parts = parts.stream().filter(part -> !part.text().isBlank()).toList();
    }

    /** What is written in another language than this one. */
    List<Part> partsFor(String tag) {
        return parts.stream().filter(part -> !part.language().equals(tag)).toList();
    }

    /** Their texts, by name. */
    Map<String, String> textsFor(String tag) {
        Map<String, String> texts = new LinkedHashMap<>();
        partsFor(tag).forEach(part -> texts.put(part.name(), part.text()));
        return texts;
    }
}
