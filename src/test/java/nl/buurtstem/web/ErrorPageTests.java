package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;

@AppTest
class ErrorPageTests {

    private final Cast cast;

    ErrorPageTests(Cast cast) {
        this.cast = cast;
    }

    @Test
    void aPageThatDoesNotExistIsExplainedInTheReadersLanguage() {
        Visitor.Answer dutch = cast.guest().get("/no-such-page");
        assertThat(dutch.status()).isEqualTo(404);
        assertThat(dutch.text("h1")).isEqualTo("Deze pagina is er niet");
        Visitor.Answer arabic = cast.guest().language("ar").get("/no-such-page");
        assertThat(arabic.one("html").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void aProgramGetsAProblemDocument() {
        Visitor.Answer answer =
                cast.guest().header("Accept", "application/json").get("/no-such-page");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("web.refusal.no_such_page");
    }

    @Test
    void choosingALanguageLeadsBackToTheSamePage() {
        Visitor guest = cast.guest();
        Visitor.Answer english = guest.get("/no-such-page?theme=GREEN&lang=en");
        assertThat(english.path()).isEqualTo("/no-such-page?theme=GREEN");
        assertThat(english.one("html").attr("lang")).isEqualTo("en");
        assertThat(guest.get("/other").one("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void whoMeetsARefusalIsLedBackToWhereTheyWere() {
        Visitor guest = cast.guest();
        String origin = guest.get("/help").page().location().replaceFirst("^(https?://[^/]*).*", "$1");
        assertThat(backFrom(origin + "/subjects?page=2")).isEqualTo("/subjects?page=2");
        assertThat(backFrom(origin + "/no-such-page")).isEmpty();
        assertThat(backFrom("https://elsewhere.example/subjects")).isEmpty();
        assertThat(backFrom(origin + "//elsewhere.example")).isEmpty();
        assertThat(backFrom("no address at all")).isEmpty();
    }

    private String backFrom(String page) {
        return cast.guest()
                .header("Referer", page)
                .get("/no-such-page")
                .page()
                .select("#back")
                .attr("href");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor.Answer answer = cast.guest().post("/sign-out", "a=b", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("h1")).isEqualTo("Dit mag nu niet");
    }

    @Test
    void strictHeadersAreOnEveryPage() {
        Visitor.Answer answer = cast.guest().get("/no-such-page");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(cast.guest().get("/a/no-such-asset").header("Content-Security-Policy"))
                .contains("script-src 'self';");
    }

    @Test
    void aMegabyteInAFieldIsTooLarge() {
        Visitor.Answer answer =
                cast.guest().post("/sign-in", "email=" + "a".repeat(1_000_000), "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(413);
    }
}
