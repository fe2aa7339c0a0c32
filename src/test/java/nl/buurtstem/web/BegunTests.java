package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.RedirectView;
import org.springframework.web.reactive.result.view.Rendering;

/** Whoever began from the work list goes back there, and nobody is led anywhere else. */
class BegunTests {

    private static final String LIST = "/desk?kind=answer&order=term&at=2026-12-01_2026-11-20T10:00:00Z_answers.idea.7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/desk",
                "/sign-out",
                "/deskundig?order=term",
                "https://example.org/desk?order=term",
                "//example.org/desk?order=term",
                "/\\example.org/desk?order=term",
                "/desk/../sign-out?order=term",
                "/desk?order=term#evil",
                "/desk?order=term\r\nSet-Cookie: a=b",
                "/desk?order=%0d%0a",
                "javascript:alert(1)"
            })
    void whateverIsNotTheWorkListIsForgotten(String sent) {
        assertThat(new Begun(sent).path()).isNull();
        assertThat(where(new Begun(sent).done("/ideas/7", "feedback.said.answered")))
                .isEqualTo("/ideas/7?said=feedback.said.answered");
    }

    @Test
    void whenItIsDoneTheListComesBackAsItWas() {
        assertThat(where(new Begun(LIST).done("/ideas/7", "feedback.said.answered")))
                .isEqualTo(LIST + "&said=feedback.said.answered");
    }

    @Test
    void aPageOnTheWayKnowsTheListAsOneValue() {
        assertThat(where(new Begun(LIST).goOn("/ideas/7/answer", "feedback.said.kept")))
                .startsWith("/ideas/7/answer?back=/desk?kind%3Danswer%26order%3Dterm%26at%3D")
                .endsWith("&said=feedback.said.kept");
        assertThat(where(Begun.ELSEWHERE.goOn("/ideas/7/answer", "feedback.said.kept")))
                .isEqualTo("/ideas/7/answer?said=feedback.said.kept");
    }

    private static String where(Rendering rendering) {
        assertThat(rendering.status()).isNull();
        RedirectView view = (RedirectView) rendering.view();
        assertThat(view.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(rendering.headers()).isEqualTo(HttpHeaders.EMPTY);
        return view.getUrl();
    }
}
