package nl.buurtstem.votes;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A code of ten signs in a letter: nine of chance (45 bits) and one that shows a typing error. No I, O, 0 or 1 is among them; capitals, spaces and dashes do not
 * matter. With 10,000 letters one guess in 3.5 milliard hits one.
 */
record LetterCode(String value) {

    static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RANDOM = 9;
    private static final int PRIME = 31;
    private static final int HALF = 5;

    static LetterCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new LetterCode(code.append(check(code)).toString());
    }

    /** The code somebody typed; null when it cannot be one. */
    static @Nullable LetterCode read(String typed) {
        String signs = Typed.digits(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}\\p{Cf}._]", "");
        boolean fits = signs.length() == RANDOM + 1 && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return fits && signs.charAt(RANDOM) == check(signs.substring(0, RANDOM)) ? new LetterCode(signs) : null;
    }

    /** Weighted, so that a wrong sign and two that changed places both show. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) {
            sum += (i + 1) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % PRIME);
    }

    /** As it stands on paper. */
    String shown() {
        return value.substring(0, HALF) + " " + value.substring(HALF);
    }

    /** What the round makes its voter's key of. */
    String person() {
        return "letter " + value;
    }

    @Override
    public String toString() {
        return "a letter's code";
    }
}
