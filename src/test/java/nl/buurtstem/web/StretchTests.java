package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchTests {

    @Test
    void anAddressIsFoundBetweenWords() {
        assertThat(Stretch.of("Marieke, official@zilveroog.example of bellen").stream()
                        .filter(Stretch::isAddress))
                .containsExactly(new Stretch("official", "@zilveroog.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geen adres", "a@b", "@", "een @ los", "x@y.nl, z@w.nl", "@begin a@", "a@b@c"})
    void noLetterIsLostOrAdded(String text) {
        assertThat(Stretch.of(text).stream().map(s -> s.text() + s.domain()).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
