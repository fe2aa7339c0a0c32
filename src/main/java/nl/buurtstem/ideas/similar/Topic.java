package nl.buurtstem.ideas.similar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something a text is about.
 *
 * @param head the word with which the text says so
 * @param weight how much it matters there
 * @param words all words that say it; a star stands for any ending
 */
record Topic(String head, double weight, List<String> words) {

    /** As a question to the text search: any of the words, anywhere. */
    String anywhere() {
        return question("");
    }

    /** Any of the words, in the title or in what the idea is to reach. */
    String inFront() {
        return question("AB");
    }

    private String question(String weights) {
        return words.stream().map(word -> term(word, weights)).collect(Collectors.joining(" | "));
    }

    private static String term(String word, String weights) {
        boolean beginning = word.endsWith("*");
        String text = beginning ? word.substring(0, word.length() - 1) : word;
        String options = (beginning ? "*" : "") + weights;
        return options.isEmpty() ? text : text + ":" + options;
    }
}
