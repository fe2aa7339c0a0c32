package nl.buurtstem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.notifications.Mail;
import nl.buurtstem.notifications.Post;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AppTest
class MailboxTests {

    private static final String TEXT = "Dag Sam,\n\nUw link: http://localhost:8080/sign-in/abc-1.\n\nTot gauw";
    private static final String HTML =
            "<!DOCTYPE html><style>p{color:#123}</style><p>Dag <script>alert(1)</script></p>";

    private final Cast cast;
    private final Post post;

    MailboxTests(Cast cast, Post post) {
        this.cast = cast;
        this.post = post;
    }

    @BeforeEach
    void somebodyGetsMail() {
        post.send(new Mail("m-1@buurtstem", "sam@zilveroog.example", "nl", "Uw link om in te loggen", TEXT, HTML))
                .block();
        post.send(new Mail("m-2@buurtstem", "fatima@zilveroog.example", "ar", "فكرتك", "مرحبا", "<p>مرحبا</p>"))
                .block();
    }

    @Test
    void theNewestLiesOnTop() {
        Visitor.Answer page = cast.guest().get("/demo/mail");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".mail-list__subject").eachText())
                .containsExactly("فكرتك", "Uw link om in te loggen");
    }

    @Test
    void theSameMailTwiceIsOne() {
        post.send(new Mail("m-1@buurtstem", "sam@zilveroog.example", "nl", "Nog eens", TEXT, HTML))
                .block();
        assertThat(cast.guest()
                        .get("/demo/mail?to=sam@zilveroog.example")
                        .page()
                        .select(".mail-list__item"))
                .hasSize(1);
    }

    @Test
    void linksInTheTextCanBeFollowed() {
        Visitor guest = cast.guest();
        Visitor.Answer mail = guest.get("/demo/mail?to=sam@zilveroog.example").follow(".mail-list__link");
        assertThat(mail.one(".mail .prose a").attr("href")).isEqualTo("http://localhost:8080/sign-in/abc-1");
    }

    @Test
    void aProgramFindsTheLinksToo() {
        Visitor.Answer list =
                cast.guest().header("Accept", "application/json").get("/demo/mail?to=sam@zilveroog.example");
        assertThat(list.header("Content-Type")).startsWith("application/json");
        assertThat(list.body())
                .contains("\"subject\":\"Uw link om in te loggen\"")
                .contains("\"links\":[\"http://localhost:8080/sign-in/abc-1\"]");
    }

    @Test
    void theLayoutOfAMailMayRunNothing() {
        Visitor guest = cast.guest();
        Visitor.Answer drawn = guest.get("/demo/mail?to=sam@zilveroog.example")
                .follow(".mail-list__link")
                .follow("a[href$=drawn]");
        assertThat(drawn.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; sandbox ")
                .contains("style-src 'unsafe-hashes' 'sha256-")
                .doesNotContain("unsafe-inline")
                .doesNotContain("script-src");
    }

    @Test
    void aMailThatIsNotThereIsExplained() {
        assertThat(cast.guest().get("/demo/mail/999999").status()).isEqualTo(404);
    }

    @Test
    void whoeverSignsInIsToldWhereTheMailLands() {
        assertThat(cast.guest().get("/sign-in").one("main > .note a").attr("href"))
                .isEqualTo("/demo/mail");
    }
}
