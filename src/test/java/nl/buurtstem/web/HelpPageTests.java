package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AppTest
class HelpPageTests {

    private final Cast cast;

    HelpPageTests(Cast cast) {
        this.cast = cast;
    }

    @ParameterizedTest
    @CsvSource({"/help,nl", "/help,en", "/help,ar", "/accessibility,nl", "/accessibility,en", "/accessibility,ar"})
    void everySentenceIsThereInEveryLanguage(String path, String language) {
        Visitor.Answer page = cast.guest().language(language).get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("html").attr("lang")).isEqualTo(language);
        assertThat(page.text("main")).doesNotContain("web.help.").doesNotContain("web.accessibility.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "privacy"})
    void theFooterLeadsToPartsThatExist(String part) {
        Visitor.Answer page = cast.guest().get("/help");
        assertThat(page.page().select("footer a[href=/help#" + part + "]")).hasSize(1);
        assertThat(page.has("#" + part)).isTrue();
    }

    @Test
    void homeAndHelpTellTheSameSteps() {
        assertThat(cast.guest()
                        .get("/")
                        .page()
                        .select("[aria-labelledby=steps] h3")
                        .eachText())
                .hasSize(4)
                .isEqualTo(cast.guest().get("/help").page().select("#steps h3").eachText());
    }

    @Test
    void helpNamesSomebodyToTalkTo() {
        assertThat(cast.guest().get("/help").text("#person .facts")).contains("0320");
    }
}
