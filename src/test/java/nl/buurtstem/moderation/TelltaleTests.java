package nl.buurtstem.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelltaleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mail fatima@zilveroog.example",
                "fatima.el-idrissi+buurt@post.example.nl",
                "Bel 06 12345678",
                "06-12 34 56 78",
                "+31 6 1234 5678",
                "0031612345678",
                "(0320) 12 34 56",
                "Maak het over naar NL91 ABNA 0417 1643 00",
                "nl91abna0417164300",
                "De bus met kenteken GF-001-R stond er weer",
                "12-AB-34"
            })
    void addressesAndNumbersAreFound(String text) {
        assertThat(Telltale.personalIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 1 december 2026 om 16.00 uur",
                "Tussen 2019 en 2024 waren er 12.500 bezoekers",
                "Het kost 1.250.000 euro",
                "Molenstraat 12, naast nummer 14",
                "@buurt is leuk",
                "0,5 meter bij 1,5 meter",
                "Van 12-05-2026 tot 14-05-2026",
                "Om-en-om, links en rechts",
                "Lijn 12-A rijdt niet meer"
            })
    void datesAndPricesAreNot(String text) {
        assertThat(Telltale.personalIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kijk op https://example.org/plan",
                "www.zilveroog.example",
                "Zie stopdeboom.nl voor meer",
                "bit.ly/3abc"
            })
    void linksAreFound(String text) {
        assertThat(Telltale.linkIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dat is te druk.Nu al",
                "Mail mij op a@b.example",
                "Om 16.00 uur",
                "Het is goed.de buren weten het"
            })
    void sentencesAreNot(String text) {
        assertThat(Telltale.linkIn(text)).isFalse();
    }
}
