package nl.buurtstem.likes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** Likes as people meet them: on cards, on the idea's page and on a page of their own. */
@AppTest
class LikePageTests {

    private static int counter;

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;

    private Person amina;
    private Person bram;
    private IdeaId idea;
    private String title;

    LikePageTests(Ideas ideas, Areas areas, Cast cast, DatabaseClient database) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
    }

    @BeforeEach
    void anIdea() {
        amina = cast.resident("Amina");
        bram = cast.resident("Bram");
        title = "Bankjes in de schaduw " + ++counter;
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, title), amina)
                .block();
    }

    @Test
    void withoutJavaScriptTheBrowserIsSentBackToTheListItCameFrom() {
        Answer list = cast.visitor(bram).get("/ideas?q=schaduw");
        Answer after = list.form("#like-" + idea + " form").submit();
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.path()).startsWith("/ideas?q=schaduw").contains("said=likes.said.liked");
        assertThat(after.text("#like-" + idea)).contains("1 like");
        assertThat(after.one("#like-" + idea + "-button").attr("aria-pressed")).isEqualTo("true");
        Answer back = after.form("#like-" + idea + " form").submit();
        assertThat(back.text("#like-" + idea)).contains("Nog geen likes");
        assertThat(back.text("#alerts")).contains("weggehaald");
    }

    @Test
    void whoGivesTheLastLikeThatWasNeededIsToldSo() {
        needs(1);
        Answer after = cast.visitor(bram)
                .get(idea.path())
                .form("#like-" + idea + " form")
                .submit();
        assertThat(after.text("#alerts")).contains("Met uw like heeft dit idee genoeg likes");
    }

    @Test
    void aPieceOfAPageSaysThatThisLikeWasTheLastOneNeeded() {
        needs(1);
        Visitor visitor = cast.visitor(bram);
        String token =
                visitor.get(idea.path() + "/like").one("input[name=_csrf]").attr("value");
        Answer piece = visitor.header("HX-Request", "true")
                .header("X-XSRF-TOKEN", token)
                .send(HttpRequest.newBuilder(URI.create(visitor.origin() + idea.path() + "/like"))
                        .PUT(HttpRequest.BodyPublishers.noBody()));
        assertThat(piece.text("[role=status]")).contains("genoeg likes");
    }

    @Test
    void enoughLikesStayEnoughAndThePageSaysSo() {
        needs(1);
        Answer liked = cast.visitor(bram)
                .get(idea.path())
                .form("#like-" + idea + " form")
                .submit();
        assertThat(liked.text("#like-" + idea)).doesNotContain("Dat blijft gelden");
        Answer back = liked.form("#like-" + idea + " form").submit();
        assertThat(back.text("#like-" + idea))
                .contains("genoeg steun (drempel 1)", "waren er genoeg likes. Dat blijft gelden");
    }

    private void needs(int likes) {
        database.sql("update idea set likes_needed = " + likes + " where id = " + idea)
                .then()
                .block();
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        for (String next :
                new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:1", "/{x}"}) {
            Answer after = cast.visitor(bram)
                    .get(idea.path() + "/like")
                    .form("main form")
                    .with("next", next)
                    .with("_method", "put")
                    .submit();
            assertThat(after.status()).as(next).isEqualTo(200);
            assertThat(after.path()).as(next).startsWith(idea.path());
        }
    }

    @Test
    void aGuestIsAskedToSignInAndTheLikeIsKept() {
        Visitor guest = cast.guest();
        assertThat(guest.get(idea.path()).has("#like-" + idea + " a[href=" + idea.path() + "/like]"))
                .isTrue();
        Answer page = guest.get(idea.path() + "/like");
        assertThat(page.text("main")).contains(title).contains("e-mailadres");
        Answer asked = page.form("main form").submit();
        assertThat(asked.has("input[type=email]")).isTrue();
    }

    @Test
    void htmxGetsTheCardsPieceAlone() {
        Visitor visitor = cast.visitor(bram);
        String token =
                visitor.get(idea.path() + "/like").one("input[name=_csrf]").attr("value");
        Answer piece = visitor.header("HX-Request", "true")
                .header("X-XSRF-TOKEN", token)
                .header("HX-Current-URL", visitor.origin() + "/ideas?q=schaduw")
                .send(HttpRequest.newBuilder(URI.create(visitor.origin() + idea.path() + "/like"))
                        .PUT(HttpRequest.BodyPublishers.noBody()));
        assertThat(piece.status()).isEqualTo(200);
        assertThat(piece.body()).doesNotContain("<html");
        assertThat(piece.one("#like-" + idea + " button").attr("aria-pressed")).isEqualTo("true");
        assertThat(piece.one("#like-" + idea + " input[name=next]").attr("value"))
                .isEqualTo("/ideas?q=schaduw");
    }

    @Test
    void withoutATokenNothingIsCounted() {
        Visitor visitor = cast.visitor(bram);
        Answer refused = visitor.post(idea.path() + "/like", "_method=put", "application/x-www-form-urlencoded");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(cast.guest().get(idea.path()).text("#like-" + idea)).contains("Nog geen likes");
    }

    @Test
    void theAuthorSeesThatItIsTheirOwn() {
        Answer page = cast.visitor(amina).get(idea.path());
        assertThat(page.text("#like-" + idea)).contains("uw eigen idee");
        assertThat(page.has("#like-" + idea + " form")).isFalse();
    }

    @Test
    void onTheAgendaThereIsNothingToPress() {
        database.sql("update idea set stage = 'ON_AGENDA' where id = " + idea)
                .then()
                .block();
        Answer page = cast.visitor(bram).get(idea.path());
        assertThat(page.has("#like-" + idea)).isTrue();
        assertThat(page.has("#like-" + idea + " form")).isFalse();
        assertThat(cast.guest().get(idea.path() + "/like").text("main")).contains("geen likes meer");
    }

    @Test
    void theIdeaPageExplainsTheThreshold() {
        Answer page = cast.guest().get(idea.path());
        assertThat(page.text("main")).contains("Hoe de likes binnenkwamen");
        assertThat(page.text("#like-" + idea + " .progress")).contains("nodig").contains("dagen");
        assertThat(page.one("#like-" + idea + " progress").attr("aria-labelledby"))
                .isEqualTo("like-" + idea + "-words");
    }

    @Test
    void anIdeaThatIsNotThereHasNoLikePage() {
        assertThat(cast.guest().get("/ideas/999999/like").status()).isEqualTo(404);
    }
}
