package nl.buurtstem.ideas.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mail fatima@zilveroog.example",
                "fatima.el-idrissi+buurt@post.example.nl",
                "Bel 06 12345678",
                "06-12 34 56 78",
                "+31 6 1234 5678",
                "0031612345678",
                "(0320) 12 34 56"
            })
    void addressesAndNumbersAreFound(String text) {
        assertThat(PersonalData.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 1 december 2026 om 16.00 uur",
                "Tussen 2019 en 2024 waren er 12.500 bezoekers",
                "Het kost 1.250.000 euro",
                "Molenstraat 12, naast nummer 14",
                "@buurt is leuk",
                "0,5 meter bij 1,5 meter"
            })
    void datesAndPricesAreNot(String text) {
        assertThat(PersonalData.isIn(text)).isFalse();
    }
}
