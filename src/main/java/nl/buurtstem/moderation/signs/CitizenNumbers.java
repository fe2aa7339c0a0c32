package nl.buurtstem.moderation.signs;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Citizen service numbers (BSN): nine digits that pass the eleven-test. */
final class CitizenNumbers {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,-])\\d{3}[ .]?\\d{3}[ .]?\\d{3}(?![\\p{L}\\p{N}-])(?![.,]\\d)|(?<![\\p{L}\\p{N}.,-])\\d{4}\\.\\d{2}\\.\\d{3}(?![\\p{L}\\p{N}-])");
    private static final int LENGTH = 9;
    private static final int ELEVEN = 11;

    private CitizenNumbers() {}

    static Stream<Mark> in(String text) {
        return DIGITS.matcher(text)
                .results()
                .filter(found -> isRight(found.group().replaceAll("\\D", "")))
                .map(found -> new Mark(Sign.BSN, found.start(), found.end()));
    }

    /** The digits weigh 9 to 2, the last one counts against them, and the whole can be divided by 11; noughts alone are no number. */
    private static boolean isRight(String digits) {
        int sum = -Character.digit(digits.charAt(LENGTH - 1), 10);
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % ELEVEN == 0 && !digits.startsWith("000");
    }
}
