package nl.buurtstem.feedback.language;

import java.util.List;

/**
 * What could be plainer in a text; nobody has to follow it.
 *
 * @param dutch whether it is in Dutch: of other languages nothing is known
 * @param words those that need explaining, each once, as they stand there
 * @param sentences the long ones
 */
public record Advice(boolean dutch, List<Hard> words, List<String> sentences, Reading reading) {

    /** A word as it stands in the text, and what is known of it. */
    public record Hard(String found, GlossaryWord word) {}

    public Advice {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
    }

    /** Whether there is nothing to point out. */
    public boolean isFine() {
        return words.isEmpty() && sentences.isEmpty() && (!reading.isKnown() || reading.isEasy());
    }
}
