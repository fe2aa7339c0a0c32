package nl.buurtstem.follows;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Rounds;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;

/** Following as people meet it: on the idea, from the list, around a place, and on a page of their own; and the link that ends it. */
@AppTest
class FollowPagesTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static int counter;

    private final Ideas ideas;
    private final Areas areas;
    private final Follows follows;
    private final Stops stops;
    private final Cast cast;
    private final DatabaseClient database;
    private final BeanFactory beans;

    private Person anna;
    private IdeaId idea;
    private String title;

    FollowPagesTests(
            Ideas ideas,
            Areas areas,
            Follows follows,
            Stops stops,
            Cast cast,
            DatabaseClient database,
            BeanFactory beans) {
        this.ideas = ideas;
        this.areas = areas;
        this.follows = follows;
        this.stops = stops;
        this.cast = cast;
        this.database = database;
        this.beans = beans;
    }

    @BeforeEach
    void anIdeaAndSomebodyWhoFollowsNothing() {
        database.sql("delete from follow").then().block();
        database.sql("delete from rate_bucket").then().block();
        anna = cast.resident("Anna");
        title = "Een zonnewijzer op het plein " + ++counter;
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, title), cast.resident("Aart"))
                .block();
    }

    private Visitor visitor() {
        return cast.visitor(anna);
    }

    private List<Follow> followed() {
        return follows.of(anna.id()).collectList().block();
    }

    private Follow follow(Target what) {
        return follows.follow(anna, what, Pace.AT_ONCE).block();
    }

    @Test
    void onTheIdeaOneFollowsAndStopsWithoutJavaScript() {
        Answer after = visitor().get(idea.path()).form("#follow form").submit();
        assertThat(after.text("#alerts")).contains("U volgt dit nu");
        assertThat(after.text("#follow")).contains("U volgt dit idee");
        assertThat(followed()).hasSize(1);
        Answer back = after.form("#follow form").submit();
        assertThat(back.text("#alerts")).contains("U volgt dit niet meer");
        assertThat(followed()).isEmpty();
    }

    @Test
    void followingTwiceIsFollowingOnceAndKeepsThePace() {
        Follow first = follow(Target.idea(idea));
        follows.pace(anna, first.id(), Pace.WEEKLY).block();
        follow(Target.idea(idea));
        assertThat(followed())
                .singleElement()
                .satisfies(one -> assertThat(one.pace()).isEqualTo(Pace.WEEKLY));
    }

    @Test
    void theAuthorIsToldThatTheyHearAnyway() {
        Answer page = cast.visitor(cast.resident("Aart")).get(idea.path());
        assertThat(page.text("#follow")).contains("uw eigen idee");
        assertThat(page.has("#follow form")).isFalse();
    }

    @Test
    void aGuestSignsInAndFollows() {
        Visitor guest = cast.guest();
        Answer page = guest.get(idea.path()).follow("#follow a");
        assertThat(page.text("main")).contains(title, "e-mailadres");
        Answer asked = page.form("main form").submit();
        Answer code = asked.form("main form").with("email", anna.email()).submit();
        Rounds.deliver(beans);
        Answer in = code.form("main form").with("code", lastCode()).submit();
        assertThat(in.path()).startsWith(idea.path());
        assertThat(in.text("#alerts")).contains("U volgt dit nu");
        assertThat(followed()).hasSize(1);
    }

    private String lastCode() {
        return database.sql("select text from demo_mail where recipient = :who order by id desc limit 1")
                .bind("who", anna.email())
                .map(row -> row.get("text", String.class))
                .one()
                .block()
                .replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1");
    }

    @Test
    void anAreaAndAThemeAreFollowedFromTheList() {
        Answer page = visitor().get("/ideas?area=ML&theme=green").follow("a[href^=/areas/ML/follow]");
        assertThat(page.one("#theme option[selected]").attr("value")).isEqualTo("green");
        Answer mine = page.form("main form").with("pace", "weekly").submit();
        assertThat(mine.path()).startsWith("/me/follows?said=");
        assertThat(mine.text("main")).contains("Groen in");
        assertThat(followed())
                .singleElement()
                .satisfies(one -> assertThat(one.pace()).isEqualTo(Pace.WEEKLY));
    }

    @Test
    void ofACircleItsSquareIsKeptAndNoPoint() {
        Answer unknown = visitor()
                .get("/follows/circle")
                .form("main form")
                .with("place", "Nergensstraat 12")
                .with("radius", "1000")
                .submit();
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.one("#place").attr("value")).isEqualTo("Nergensstraat 12");
        assertThat(unknown.one("#radius option[selected]").attr("value")).isEqualTo("1000");
        assertThat(unknown.text("#place-error")).contains("Nergensstraat 12");

        Answer mine = unknown.form("main form").with("place", "Marktplein 3").submit();
        assertThat(mine.text("main")).contains("Rond", "tot 1.000 meter");
        Point square = areas.placeNamed("Marktplein").orElseThrow().point();
        assertThat(followed())
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo(Target.circle(Square.of(square), 1000)));
        assertThat(database.sql("select row_to_json(f)::text as row from follow f")
                        .map(row -> row.get("row", String.class))
                        .one()
                        .block())
                .doesNotContain(String.valueOf(square.lon()).substring(0, 6));
    }

    @Test
    void aNeighbourhoodWillDoForACircle() {
        Answer mine = visitor()
                .get("/follows/circle")
                .form("main form")
                .with("neighbourhood", "ML01")
                .submit();
        assertThat(mine.path()).startsWith("/me/follows");
        Answer none = visitor().get("/follows/circle").form("main form").submit();
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("#place-error")).contains("kies een buurt");
    }

    @Test
    void onesOwnPageChangesPacesAndStops() {
        assertThat(visitor().get("/me/follows").text("main")).contains("U volgt nog niets");
        Follow first = follow(Target.idea(idea));
        follow(Target.area(areas.byKey("ML").orElseThrow().id(), null));
        Answer page = visitor().get("/me/follows");
        assertThat(page.text("#follow-" + first.id())).contains(title);
        Answer changed = page.form("#follow-" + first.id() + " form:has(select)")
                .with("pace", "weekly")
                .submit();
        assertThat(changed.one("#pace-" + first.id() + " option[selected]").attr("value"))
                .isEqualTo("weekly");
        Answer all = changed.form("form[action='/me/follows/all']")
                .with("pace", "never")
                .submit();
        assertThat(followed()).allSatisfy(one -> assertThat(one.pace()).isEqualTo(Pace.NEVER));
        all.form("#follow-" + first.id() + " form:not(:has(select))").submit();
        assertThat(followed()).hasSize(1);
    }

    @Test
    void wishesAreKeptAndWrongOnesComeBack() {
        Answer page = visitor().get("/me/follows");
        Answer wrong = page.form("form[action='/me/follows/wishes']")
                .with("most", "veel")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.one("#most").attr("value")).isEqualTo("veel");
        assertThat(wrong.text("#most-error")).contains("van 1 tot en met 50");
        wrong.form("form[action='/me/follows/wishes']")
                .with("most", "2")
                .with("from", "20:30")
                .without("likes")
                .submit();
        Wishes kept = follows.wishes(anna.id()).block();
        assertThat(kept.most()).isEqualTo(2);
        assertThat(kept.likes()).isFalse();
        assertThat(kept.quiet().from()).hasToString("20:30");
    }

    /** Right: change or end a follow. Owner: yes; another resident: as if it were not there; guest: asked to sign in. */
    @Test
    void onlyOwnersChangeAndEndAFollow() {
        Follow follow = follow(Target.idea(idea));
        String path = "/me/follows/" + follow.id();
        Visitor other = cast.visitor(cast.resident("Boris"));
        Visitor guest = cast.guest();
        assertThat(write(other, "PUT", path, "pace=never").status()).isEqualTo(404);
        assertThat(write(guest, "PUT", path, "pace=never").path()).startsWith("/sign-in");
        write(other, "DELETE", path, "");
        assertThat(write(guest, "DELETE", path, "").path()).startsWith("/sign-in");
        assertThat(followed()).singleElement().isEqualTo(follow);
        assertThat(guest.get("/me/follows").path()).startsWith("/sign-in");
        assertThat(write(visitor(), "PUT", path, "pace=never").status()).isEqualTo(200);
        assertThat(followed().getFirst().pace()).isEqualTo(Pace.NEVER);
        write(visitor(), "DELETE", path, "");
        assertThat(followed()).isEmpty();
    }

    private Answer write(Visitor who, String method, String path, String body) {
        String token = who.get("/follows/circle").one("input[name=_csrf]").attr("value");
        return who.send(HttpRequest.newBuilder(URI.create(who.origin() + path))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_method=" + method.toLowerCase() + "&_csrf=" + Visitor.encode(token) + "&" + body)));
    }

    @Test
    void whatOneFollowsIsTakenAlongAndGoesWhenOneLeaves() {
        Person leaver = cast.resident("Lea");
        follows.follow(leaver, Target.idea(idea), Pace.DAILY).block();
        Visitor lea = cast.visitor(leaver);
        assertThat(lea.get("/me/data.json").body()).contains("\"follows\"", "\"DAILY\"", "quiet_from");
        lea.get("/me/leave").form("main form").with("sure", "yes").submit();
        assertThat(follows.of(leaver.id()).collectList().block()).isEmpty();
    }

    @Test
    void theLinkInAMailIsAPageWithAButtonAndOpeningItStopsNothing() {
        Follow follow = follow(Target.idea(idea));
        String path = stops.follow(follow);
        Answer page = cast.guest().get(path);
        assertThat(page.text("#stop")).contains("Wilt u deze mail niet meer?", title);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(followed().getFirst().pace()).isEqualTo(Pace.AT_ONCE);
        Answer done = page.form("#stop form").submit();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("#stop")).contains("U krijgt deze mail niet meer", title);
        assertThat(followed().getFirst().pace()).isEqualTo(Pace.NEVER);
    }

    @Test
    void aMailProgramStopsWithoutSessionOrTokenAndTwiceIsOnce() {
        Follow follow = follow(Target.idea(idea));
        follow(Target.area(areas.byKey("ML").orElseThrow().id(), null));
        for (int time = 1; time <= 2; time++) {
            Answer pressed = cast.guest().post(stops.follow(follow), "List-Unsubscribe=One-Click", FORM);
            assertThat(pressed.status()).isEqualTo(200);
        }
        assertThat(followed()).extracting(Follow::pace).containsExactly(Pace.NEVER, Pace.AT_ONCE);
        follows.stop(anna, Target.idea(idea)).block();
        assertThat(cast.guest().get(stops.follow(follow)).status()).isEqualTo(200);
        assertThat(cast.guest()
                        .post(stops.all(anna.id()), "List-Unsubscribe=One-Click", FORM)
                        .status())
                .isEqualTo(200);
        assertThat(followed()).extracting(Follow::pace).containsExactly(Pace.NEVER);
        assertThat(follows.wishes(anna.id()).block().likes()).isFalse();
    }

    @Test
    void aForgedLinkStopsNothingAndARealOneOpensNothingElse() {
        Follow follow = follow(Target.idea(idea));
        String path = stops.follow(follow);
        char last = path.charAt(path.length() - 3);
        String changed =
                path.substring(0, path.length() - 3) + (last == 'A' ? 'B' : 'A') + path.substring(path.length() - 2);
        for (String forged : List.of("/mail/stop", "/mail/stop?t=", "/mail/stop?t=x", "/mail/stop?t=%25", changed)) {
            assertThat(cast.guest().get(forged).status()).as(forged).isEqualTo(404);
            assertThat(cast.guest()
                            .post(forged, "List-Unsubscribe=One-Click", FORM)
                            .status())
                    .as(forged)
                    .isEqualTo(404);
        }
        assertThat(followed().getFirst().pace()).isEqualTo(Pace.AT_ONCE);
        String token = path.substring(path.indexOf('=') + 1);
        assertThat(cast.guest().get("/sign-in/" + token).status()).isNotEqualTo(200);
        assertThat(cast.guest().cookie("session", token).get("/me").path()).startsWith("/sign-in");
        assertThat(cast.guest()
                        .post("/me/follows/" + follow.id() + "?t=" + token, "_method=delete", FORM)
                        .status())
                .isEqualTo(403);
        assertThat(path).doesNotContain(anna.id().value().toString());
    }
}
