package nl.buurtstem.feedback.language;

import java.util.List;

/**
 * How hard a Dutch text is to read, by the formula of Flesch as W.H. Douma adapted it to Dutch (De leesbaarheid van
 * landbouwbladen, Landbouwhogeschool Wageningen, 1960): 206.84 − 0.77 × syllables per hundred words − 0.93 × words per sentence.
 * Douma called 60 to 70 normal, and less than 45 difficult.
 *
 * <p>It is an indication and no more. It counts lengths and knows nothing of meaning; it was made in 1960 and says nothing of the levels
 * A1 to C2, though texts at B1 are usually at 60 or higher. Syllables are counted by their vowels, which is a few per cent off.
 */
public record Reading(int words, int sentences, int syllables) {

    private static final double CONSTANT = 206.84;
    private static final double PER_SYLLABLES = 0.77;
    private static final double PER_WORDS = 0.93;
    private static final int EASY_FROM = 60;
    private static final int HARD_BELOW = 45;
    private static final int WORDS_MIN = 20;

    static Reading of(String text) {
        List<String> words = DutchText.words(text);
        return new Reading(
                words.size(),
                DutchText.sentences(text).size(),
                words.stream().mapToInt(DutchText::syllables).sum());
    }

    /** Of a few words nothing can be said. */
    public boolean isKnown() {
        return words >= WORDS_MIN && sentences > 0;
    }

    /** Between 0, very hard, and 100, very easy. */
    public int score() {
        double score = CONSTANT - PER_SYLLABLES * 100 * syllables / words - PER_WORDS * words / sentences;
        return (int) Math.round(Math.clamp(score, 0, 100));
    }

    public boolean isEasy() {
        return score() >= EASY_FROM;
    }

    /** Message key of what is said of it. */
    public String word() {
        if (isEasy()) {
            return "language.reading.easy";
        }
        return score() < HARD_BELOW ? "language.reading.hard" : "language.reading.fair";
    }
}
