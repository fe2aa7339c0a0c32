package nl.buurtstem.translations;

/**
 * One text of something that can be translated.
 *
 * @param name names it among the others of the same thing
 * @param word message key of what it is
 * @param text as it stands in the original
 * @param language of the original
 * @param least signs of a translation, and {@code most}
 */
public record Part(String name, String word, String text, String language, int least, int most) {

    private static final int LINE = 150;

    /** Whether a line is enough to write it on. */
    boolean isLine() {
        return most <= LINE;
    }
}
