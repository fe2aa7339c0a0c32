package nl.buurtstem.feedback.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A Dutch text in sentences, words and syllables, as good as one can count without a dictionary. */
final class DutchText {

    private static final Pattern END = Pattern.compile("(?<=[.!?…])[\"'”’)]*\\s+|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");

    /** One vowel, two that sound as one, or three as in "eeuw": each is a syllable. A letter with dots begins a new one. */
    private static final Pattern SYLLABLE = Pattern.compile(
            "[ëïöüä]|aai|ooi|oei|eeu|ieu|auw|ouw|uw(?![aeiou])|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|ai|[aeiouyáéíóúàèêôû]");

    private DutchText() {}

    static List<String> sentences(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(sentence -> WORD.matcher(sentence).find())
                .toList();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    static int syllables(String word) {
        return (int) Math.max(
                1, SYLLABLE.matcher(word.toLowerCase(Locale.ROOT)).results().count());
    }
}
