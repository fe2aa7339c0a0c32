package nl.buurtstem.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sentences that were said before are the same as those said for the first time. */
class SentencesTests {

    private final Sentences dutch = new Sentences(
            new Language("nl", "Nederlands", false),
            Map.of(
                    "likes", "{n, plural, one {# like} other {# likes}}",
                    "by", "door {name}",
                    "plain", "Ideeën"));

    @Test
    void eachNumberHasItsOwnSentenceHoweverOften() {
        for (int round = 0; round < 2; round++) {
            assertThat(dutch.of("likes", "n", 1)).isEqualTo("1 like");
            assertThat(dutch.of("likes", "n", 12)).isEqualTo("12 likes");
        }
    }

    @Test
    void aLongValueIsSaidAsItIs() {
        String first = "a".repeat(100) + "1";
        String second = "a".repeat(100) + "2";

        assertThat(dutch.of("by", "name", first)).isEqualTo("door " + first);
        assertThat(dutch.of("by", "name", second)).isEqualTo("door " + second);
    }

    @Test
    void namesInAnotherScriptLeaveTheOrderOfArabicAlone() {
        Sentences arabic = new Sentences(
                new Language("ar", "العربية", true),
                Map.of(
                        "by",
                        "من {name} إلى {other}",
                        "likes",
                        "{n, plural, one {إعجاب {name}} other {# إعجابات {name}}}"));

        assertThat(arabic.of("by", "name", "Noor", "other", "Femke"))
                .isEqualTo("من \u2068Noor\u2069 إلى \u2068Femke\u2069");
        assertThat(arabic.of("likes", "n", 12, "name", "Noor")).isEqualTo("12 إعجابات \u2068Noor\u2069");
        assertThat(dutch.of("by", "name", "Noor")).isEqualTo("door Noor");
    }

    @Test
    void whatIsMissingShowsItsKey() {
        assertThat(dutch.of("nothing.here", "n", 1)).isEqualTo("nothing.here");
        assertThat(dutch.of("plain")).isEqualTo("Ideeën");
    }
}
