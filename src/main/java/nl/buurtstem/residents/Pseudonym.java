package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.NAME_CHARACTERS;
import static nl.buurtstem.residents.ResidentRefusal.NAME_LENGTH;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import nl.buurtstem.i18n.Sentences;

/** The name under which somebody appears in public. */
record Pseudonym(String value) {

    static final int LEAST = 2;
    static final int MOST = 40;
    private static final int NUMBERS = 900;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()&-]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    Pseudonym {
        value = value.strip().replaceAll("\\s+", " ");
        int length = value.codePointCount(0, value.length());
        if (length < LEAST || length > MOST) {
            throw NAME_LENGTH.because("min", LEAST, "max", MOST);
        }
        if (!FORM.matcher(value).matches()) {
            throw NAME_CHARACTERS.because();
        }
    }

    /** A name for somebody who did not choose one yet: a word from the neighbourhood and a number. */
    static Pseudonym random(Sentences words) {
        String[] choice = words.of("residents.pseudonym.words").split(",");
        String word = choice[RANDOM.nextInt(choice.length)].strip();
        return new Pseudonym(word + " " + (NUMBERS / 9 + RANDOM.nextInt(NUMBERS)));
    }
}
