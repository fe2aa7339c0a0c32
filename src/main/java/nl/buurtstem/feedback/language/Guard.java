package nl.buurtstem.feedback.language;

import java.util.List;

/** Points out what could be plainer. It warns; it is no wall. */
public final class Guard {

    /** More words than this, and most people have to read a sentence twice. */
    static final int WORDS_MAX = 20;

    private Guard() {}

    public static Advice advice(String text, String language, Glossary glossary) {
        boolean dutch = language.isEmpty() || language.equals("nl");
        if (!dutch || text.isBlank()) {
            return new Advice(dutch, List.of(), List.of(), new Reading(0, 0, 0));
        }
        List<String> tooLong = DutchText.sentences(text).stream()
                .filter(sentence -> DutchText.words(sentence).size() > WORDS_MAX)
                .toList();
        return new Advice(true, glossary.hardWords(text), tooLong, Reading.of(text));
    }
}
