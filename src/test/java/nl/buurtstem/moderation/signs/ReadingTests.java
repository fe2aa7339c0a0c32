package nl.buurtstem.moderation.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a text is read. */
class ReadingTests {

    private static final String NUMBER = "Bel 06-12345678.";

    @Test
    void whatAFormTakesIsReadToTheEnd() {
        assertThat(Reading.personal(List.of("woord ".repeat(500) + NUMBER))).hasSize(1);
    }

    @Test
    void anEndlessTextIsNotSearchedBeyondWhatAnyFormTakes() {
        assertThat(Reading.personal(List.of("x".repeat(1_000_000) + " " + NUMBER)))
                .isEmpty();
        assertThat(Reading.personal(List.of(NUMBER + " " + "x".repeat(1_000_000))))
                .hasSize(1);
    }
}
