package nl.buurtstem.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words wait for a reader before they join what is public. */
class HeldTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "De molenaar doet mee.|false",
                "Bel mij op 06 12345678.|true",
                "Mail naar aya@example.org.|true",
                "Kijk op www.bomen.example.|true",
                "Ik weet waar je woont.|true",
                "Het kost 250 euro en duurt 3 weken.|false"
            })
    void whatTellsHowToReachSomebodyLeadsElsewhereOrThreatens(String text, boolean held) {
        assertThat(Held.holds(text)).isEqualTo(held);
    }

    @Test
    void ofAChangedTextOnlyWhatIsNew() {
        List<String> before = List.of("Een bank", "Kijk op www.bomen.example.");
        assertThat(Held.holds(List.of("Een mooie bank", "Kijk op www.bomen.example."), before))
                .isFalse();
        assertThat(Held.holds(List.of("Een bank", "Kijk op www.reclame.example."), before))
                .isTrue();
        assertThat(Held.holds(List.of("Een bank"), before)).isFalse();
    }
}
