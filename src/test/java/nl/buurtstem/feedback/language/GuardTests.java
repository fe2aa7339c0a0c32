package nl.buurtstem.feedback.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that need explaining, long sentences, how hard a text is to read, and explanations for who reads it. */
class GuardTests {

    private static final Glossary GLOSSARY = Glossary.of(ProductWords.read(), List.of());

    @Test
    void theProductKnowsSixtyWordsOrMoreInThreeLanguages() {
        assertThat(ProductWords.read())
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(word -> assertThat(word.explanations())
                        .containsOnlyKeys("nl", "en", "ar")
                        .allSatisfy((language, text) -> assertThat(text).isNotBlank()));
        assertThat(ProductWords.read()).extracting(GlossaryWord::word).doesNotHaveDuplicates();
    }

    @Test
    void explanationsKeepToTheirOwnRule() {
        assertThat(ProductWords.read())
                .allSatisfy(word -> assertThat(DutchText.sentences(word.explained("nl")))
                        .allSatisfy(sentence ->
                                assertThat(DutchText.words(sentence)).hasSizeLessThanOrEqualTo(Guard.WORDS_MAX)));
    }

    @Test
    void aHardWordIsPointedOutOnceInAnyOfItsForms() {
        Advice advice = Guard.advice(
                "De Omgevingsvergunning is er. Zonder omgevingsvergunningen mag het niet.", "nl", GLOSSARY);

        assertThat(advice.words()).extracting(Advice.Hard::found).containsExactly("Omgevingsvergunning");
        assertThat(advice.words().getFirst().word().instead()).isEqualTo("toestemming om te bouwen");
    }

    @Test
    void aPartOfAWordIsNoWord() {
        assertThat(Guard.advice("De emotie en de promotie zijn groot.", "nl", GLOSSARY)
                        .words())
                .as("motie")
                .isEmpty();
    }

    @Test
    void aLongSentenceIsPointedOut() {
        String shortOne = "Wij zetten twee bankjes neer. ";
        String longOne = "Wij zetten in het voorjaar van volgend jaar samen met de mensen uit de straat en de buurt"
                + " twee bankjes neer bij het water.";

        assertThat(Guard.advice(shortOne + longOne, "nl", GLOSSARY).sentences()).containsExactly(longOne);
    }

    @Test
    void ofOtherLanguagesNothingIsSaid() {
        Advice advice = Guard.advice("The omgevingsvergunning is there.", "en", GLOSSARY);

        assertThat(advice.dutch()).isFalse();
        assertThat(advice.words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bank, 1",
        "bankje, 2",
        "water, 2",
        "ideeën, 3",
        "gemeente, 3",
        "buurthuis, 2",
        "eeuw, 1",
        "mooi, 1",
        "vergunning, 3"
    })
    void syllablesAreCountedByTheirVowels(String word, int syllables) {
        assertThat(DutchText.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void theFormulaOfFleschAndDoumaIsWorkedOutAsPublished() {
        Reading reading = new Reading(100, 10, 150);

        assertThat(reading.score()).as("206.84 - 0.77 * 150 - 0.93 * 10").isEqualTo(82);
        assertThat(reading.isEasy()).isTrue();
        assertThat(new Reading(100, 4, 210).word()).isEqualTo("language.reading.hard");
    }

    @Test
    void plainWordsAreEasierThanTownHallWords() {
        Reading plain =
                Reading.of("Er komt een bank bij de kerk. U kunt daar zitten. De bank komt er in mei. Wij doen dat"
                        + " samen met de buurt. Bel ons als u iets wilt weten.");
        Reading hard = Reading.of("Conform het vigerende uitvoeringsprogramma realiseert de gemeentelijke organisatie"
                + " gefaseerd een herinrichting van de openbare ruimte, waarbij randvoorwaarden en participatie integraal"
                + " worden meegenomen.");

        assertThat(plain.isKnown()).isTrue();
        assertThat(plain.isEasy()).isTrue();
        assertThat(hard.score()).isLessThan(45);
    }

    @Test
    void aWordIsExplainedTheFirstTimeOnly() {
        Glossary.Reader reader = GLOSSARY.reader();

        List<Glossary.Piece> pieces = reader.read("De wethouder zegt ja. De wethouder komt.", "nl");

        assertThat(pieces)
                .extracting(Glossary.Piece::text)
                .containsExactly("De ", "wethouder", " zegt ja. De wethouder komt.");
        assertThat(pieces.get(1).word().explained("ar")).isNotBlank();
        assertThat(reader.read("wethouder", "nl").getFirst().word()).isNull();
        assertThat(GLOSSARY.reader().read("De wethouder", "en")).hasSize(1);
    }

    @Test
    void aMunicipalitysOwnWordStandsInPlaceOfTheProductsAndCanTakeItOut() {
        GlossaryWord own = new GlossaryWord("wethouder", List.of(), "", Map.of("nl", "Onze eigen uitleg."), 1);
        GlossaryWord out = new GlossaryWord("motie", List.of(), "", Map.of(), 1);
        Glossary glossary = Glossary.of(ProductWords.read(), List.of(own, out));

        assertThat(glossary.hardWords("De motie van de wethouder"))
                .extracting(hard -> hard.word().explained("en"))
                .containsExactly("Onze eigen uitleg.");
    }
}
