package nl.buurtstem.moderation.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTests {

    @BeforeAll
    static void theStreetsAreKnown() {
        Doors.learn(() -> Set.of("wiekslag", "korte kade", "gele plomp", "grutto", "kievit", "molenstraat"));
    }

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
                "12-AB-34",
                "Rekening DE89 3704 0044 0532 0130 00",
                "TR33 0006 1005 1978 6457 8413 26",
                "Ik woon op 1234 AB 12",
                "Molenstraat 12, 1234AB",
                "Kom naar Molenstraat 12 a, 1234 AB Zilveroog",
                "Molenstraat 12, naast nummer 14",
                "Mijn buurman Kees woont op Molenstraat 12 en gooit alles op straat",
                "Mijn buurman Kees woont op Marktplein 12",
                "De buurvrouw woont in de molenstraat 12",
                "Zij wonen boven de winkel, op de Oude Gracht 7-2",
                "Bel gerust aan: Burgemeester de Vrieslaan 4a",
                "Kijk maar bij Havenkade 3 bis.",
                "Het huis Kerksteeg nr. 8 is nooit opgeruimd",
                "Hij woont op Wiekslag 12",
                "Zie Korte Kade 5!",
                "Wie dit wil: Gele Plomp 20",
                "Mijn bsn is 123456782",
                "111.222.333 is van mijn moeder",
                "Schrijf naar jan [at] example.nl",
                "jan (at) example.nl",
                "jan at example.nl",
                "jan apenstaartje example.nl",
                "jan.de.vries apenstaartje example punt nl",
                "jan @ example.nl"
            })
    void addressesAndNumbersAreFound(String text) {
        assertThat(Signs.personalIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 1 december 2026 om 16.00 uur",
                "Tussen 2019 en 2024 waren er 12.500 bezoekers",
                "Het kost 1.250.000 euro",
                "nummer 12 van de lijst",
                "Neem bus 12, die stopt voor de deur",
                "Op het Marktplein 12 bomen planten",
                "Op Marktplein 12 bomen planten",
                "Op de Havenkade 30, niet 50, graag",
                "In de Molenstraat 30 km per uur",
                "Het Marktplein 12 december leeg houden",
                "Marktplein 12.00 uur verzamelen",
                "Plein 1951",
                "Het buurthuis, Molenstraat 12, is te klein",
                "In de bibliotheek op Hoofdstraat 3 kunt u het plan zien",
                "Ter hoogte van Molenstraat 12 ligt een gat in de weg",
                "Een bankje tegenover Marktplein 4",
                "Tussen Molenstraat 12 en 20 is het donker",
                "Onderweg 3 keer gevallen",
                "De snelweg 27 is ver weg",
                "De grutto 2 keer gezien",
                "Grutto 3 keer gezien, kievit 4 keer",
                "Zaak 123456789 klopt niet",
                "Er gingen 1.234.567 euro om",
                "Look at example.nl for more",
                "We meet at the library",
                "@buurt is leuk",
                "0,5 meter bij 1,5 meter",
                "Van 12-05-2026 tot 14-05-2026",
                "Om-en-om, links en rechts",
                "Lijn 12-A rijdt niet meer",
                "NL91 ABNA 1417 1643 01 klopt niet",
                "Rond postcode 1234 AB is het druk",
                "In 2026 en 12 jaar daarna",
                "Er komen 2500 M2 groen bij"
            })
    void datesAndPricesAreNot(String text) {
        assertThat(Signs.personalIn(text)).isFalse();
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
        assertThat(Signs.linkIn(text)).isTrue();
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
        assertThat(Signs.linkIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB-12-34",
                "12-34-AB",
                "12-AB-34",
                "AB-12-CD",
                "AB-CD-12",
                "12-AB-CD",
                "12-ABC-3",
                "1-ABC-23",
                "AB-123-C",
                "A-123-BC",
                "ABC-12-D",
                "A-12-BCD",
                "1-AB-234",
                "123-AB-4",
                "g-001-tr"
            })
    void platesAreFoundByTheirSidecode(String plate) {
        assertThat(Signs.in("De bus " + plate + " stond er weer"))
                .containsExactly(new Mark(Sign.PLATE, 7, 7 + plate.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC-DE-1", "1-2-3", "A-BC-1234", "12-345-6", "XX-999-XX", "1-AB-2345"})
    void otherDashesAreNoPlates(String text) {
        assertThat(Signs.in(text)).extracting(Mark::sign).doesNotContain(Sign.PLATE);
    }

    @Test
    void anAccountNumberEndsWhereItsCountrySaysAndNeedsItsChecksum() {
        String text = "Over naar NL91 ABNA 0417 1643 00 graag";
        assertThat(Signs.in(text)).containsExactly(new Mark(Sign.ACCOUNT, 10, 32));
        assertThat(text.substring(10, 32)).isEqualTo("NL91 ABNA 0417 1643 00");
        assertThat(Signs.in("NL92 ABNA 0417 1643 00")).extracting(Mark::sign).doesNotContain(Sign.ACCOUNT);
    }

    @Test
    void whatLiesOverEachOtherIsOneSign() {
        assertThat(Signs.in("fatima@www.example.nl")).extracting(Mark::sign).containsExactly(Sign.EMAIL);
    }

    @Test
    void wordsThatThreatenAreWholeWords() {
        assertThat(Signs.in("Ik weet  waar je woont!")).extracting(Mark::sign).containsExactly(Sign.THREAT);
        assertThat(Signs.in("We KNOW where you live: we know where you live"))
                .extracting(Mark::sign)
                .containsOnly(Sign.THREAT);
        assertThat(Signs.in("De hoerageroep was luid")).isEmpty();
    }

    @Test
    void theSumIsExplainedAndCalmTextsHaveNone() {
        assertThat(Reading.of(List.of("Bomen op het plein", "Er staat nu geen enkele boom."))
                        .isClean())
                .isTrue();
        Reading links = Reading.of(List.of("Zie www.een.example www.twee.example www.drie.example"));
        assertThat(links.reasons()).containsExactly(new Reading.Reason("links", 3, 3));
        assertThat(links.isHeld()).isTrue();
        Reading one = Reading.of(List.of("Zie www.een.example voor een tekening."));
        assertThat(one.reasons()).containsExactly(new Reading.Reason("link", 1, 1));
        assertThat(one.isHeld()).isFalse();
        assertThat(Reading.of(List.of("DIT MOET NU ECHT EENS AFGELOPEN ZIJN MET DAT VERKEER"))
                        .score())
                .isEqualTo(1);
        assertThat(Reading.of(List.of("Ik weet waar je woont, idioot")).score()).isEqualTo(5);
        assertThat(Reading.of(List.of("koop koop koop koop koop nu")).score()).isEqualTo(2);
    }

    @Test
    void whoWroteItSeesTheWordsMarkedAndNothingElse() {
        assertThat(Reading.personal(List.of("Bel mij op 06 12345678, idioot, of kijk op www.een.example")))
                .containsExactly(
                        new Snippet(Sign.PHONE, "Bel mij op ", "06 12345678", ", idioot, of kijk op www.een.e …"));
    }

    @Test
    void theDoorIsMarkedAndNothingBeforeIt() {
        assertThat(Reading.personal(List.of("Kees woont op Korte Kade 5 a.")))
                .containsExactly(new Snippet(Sign.ADDRESS, "Kees woont op ", "Korte Kade 5 a", "."));
    }

    @Test
    void theIdeasOwnPlaceIsNoSecret() {
        Snippet door =
                Reading.personal(List.of("Een bankje voor Molenstraat 12.")).getFirst();
        assertThat(door.names("molenstraat 12 ")).isTrue();
        assertThat(door.names("Molenstraat 14")).isFalse();
    }

    @Test
    void aTitleIsToldWithoutTheNumberInIt() {
        assertThat(Signs.masked("Bel 06 12345678 over Molenstraat 12, of jan@example.nl"))
                .isEqualTo("Bel … over Molenstraat 12, of …");
        assertThat(Signs.masked("Een bank op het plein")).isEqualTo("Een bank op het plein");
    }
}
