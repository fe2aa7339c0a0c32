package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What people type from a letter. */
class LetterCodeTests {

    private final SecureRandom random = new SecureRandom();

    @Test
    void capitalsSpacesAndDashesDoNotMatter() {
        LetterCode code = LetterCode.random(random);
        assertThat(LetterCode.read(" " + code.shown().toLowerCase().replace(" ", " - ") + " "))
                .isEqualTo(code);
    }

    @RepeatedTest(50)
    void aWrongSignAndTwoThatChangedPlacesShow() {
        String code = LetterCode.random(random).value();
        int at = random.nextInt(8);
        char other = code.charAt(at) == 'A' ? 'B' : 'A';
        assertThat(LetterCode.read(code.substring(0, at) + other + code.substring(at + 1)))
                .isNull();
        String swapped = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
        if (Math.abs(LetterCode.SIGNS.indexOf(code.charAt(at)) - LetterCode.SIGNS.indexOf(code.charAt(at + 1))) % 31
                != 0) {
            assertThat(LetterCode.read(swapped)).isNull();
        }
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (String typed : new String[] {"", "ABC", "OOOOO OOOOO", "IIIII 11111", "23456 7892345", "٢٣٤٥٦"}) {
            assertThat(LetterCode.read(typed)).as(typed).isNull();
        }
    }
}
