package nl.buurtstem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.buurtstem.notifications.Mail;
import nl.buurtstem.notifications.Post;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

@AppTest
class MailboxTests {

    private static final String TEXT = "Dag Sam,\n\nUw link: http://localhost:8080/sign-in/abc-1.\n\nTot gauw";
    private static final String HTML =
            "<!DOCTYPE html><style>p{color:#123}</style><p>Dag <script>alert(1)</script></p>";

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-03T12:00:00Z");

    private final Cast cast;
    private final Post post;
    private final Outbox outbox;
    private final DatabaseClient database;

    MailboxTests(Cast cast, Post post, Outbox outbox, DatabaseClient database) {
        this.cast = cast;
        this.post = post;
        this.outbox = outbox;
        this.database = database;
    }

    @BeforeEach
    void somebodyGetsMail() {
        database.sql("delete from demo_mail").then().block();
        post.send(new Mail("m-1@buurtstem", "sam@zilveroog.example", "nl", "Uw link om in te loggen", TEXT, HTML, NOON))
                .block();
        post.send(new Mail(
                        "m-2@buurtstem",
                        "fatima@zilveroog.example",
                        "ar",
                        "فكرتك",
                        "مرحبا",
                        "<p>مرحبا</p>",
                        NOON.plusSeconds(1)))
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
    void whatWaitsForTheMorningIsCounted() {
        assertThat(cast.guest().get("/demo/mail").page().select("#later")).isEmpty();
        outbox.write("mail", "later", Map.of(), Instant.now().plus(Duration.ofDays(2)))
                .block();
        assertThat(cast.guest().get("/demo/mail").page().select("#later").text())
                .startsWith("Er wacht nog 1 bericht.");
    }

    @Test
    void aMailBearsTheMomentOfWhatItTellsAndLiesThere() {
        post.send(new Mail("m-3@buurtstem", "kees@zilveroog.example", "nl", "In mei", TEXT, HTML, MAY))
                .block();

        Visitor.Answer page = cast.guest().get("/demo/mail");

        assertThat(page.page().select(".mail-list__subject").eachText()).endsWith("In mei");
        assertThat(page.page().select(".mail-list__item time").last().attr("datetime"))
                .isEqualTo(MAY.toString());
    }

    @Test
    void olderMailFollowsTheOldestOfThePage() {
        for (int n = 1; n <= 30; n++) {
            post.send(new Mail("o-" + n, "otto@zilveroog.example", "nl", "Brief " + n, TEXT, HTML, MAY.minusSeconds(n)))
                    .block();
        }

        Visitor.Answer older =
                cast.guest().get("/demo/mail?to=otto@zilveroog.example").follow("a[rel=next]");

        assertThat(older.page().select(".mail-list__subject").eachText())
                .containsExactly("Brief 26", "Brief 27", "Brief 28", "Brief 29", "Brief 30");
    }

    @Test
    void theSameMailTwiceIsOne() {
        post.send(new Mail("m-1@buurtstem", "sam@zilveroog.example", "nl", "Nog eens", TEXT, HTML, NOON))
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
