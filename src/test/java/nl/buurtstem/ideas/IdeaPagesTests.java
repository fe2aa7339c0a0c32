package nl.buurtstem.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;

@AppTest
class IdeaPagesTests {

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;

    IdeaPagesTests(Ideas ideas, Areas areas, Cast cast, MovableClock clock, DatabaseClient database) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    private IdeaId published(String title) {
        return SomeIdeas.publish(ideas, Samples.idea(title, Samples.at(areas, "Molenstraat")), cast.resident("Aya"))
                .block();
    }

    @Test
    void theHomePageLeadsToEverything() {
        published("Een bankje bij de molen");
        Visitor.Answer home = cast.guest().get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.follow("a[href=/ideas/new]").status()).isEqualTo(200);
        assertThat(home.follow("a[href='/ideas?order=new']").has("article.idea-card"))
                .isTrue();
        assertThat(home.form(".hero form").with("near", "Molenstraat").submit().has("article.idea-card"))
                .isTrue();
    }

    @Test
    void theListFiltersWithoutJavaScriptAndKeepsTheFiltersInTheForm() {
        published("Een bankje bij de molen");
        Visitor.Answer list = cast.guest()
                .get("/ideas")
                .form(".filter-bar")
                .with("q", "bankje")
                .with("area", "ML01")
                .with("theme", "green")
                .submit();
        assertThat(list.has("article.idea-card")).isTrue();
        assertThat(list.one("#q").attr("value")).isEqualTo("bankje");
        assertThat(list.one("#area option[selected]").attr("value")).isEqualTo("ML01");
        assertThat(list.page().select(".chip")).hasSize(3);
        Visitor.Answer none = list.form(".filter-bar").with("q", "olifant").submit();
        assertThat(none.has(".empty")).isTrue();
        assertThat(none.follow(".empty a[href=/ideas]").has("article.idea-card"))
                .isTrue();
    }

    @Test
    void htmxGetsOnlyTheResultsAndACleanAddress() {
        published("Een bankje bij de molen");
        Visitor.Answer results = cast.guest().header("HX-Request", "true").get("/ideas?q=bankje&area=&theme=&near=");
        assertThat(results.has("#results article.idea-card")).isTrue();
        assertThat(results.body()).doesNotContain("<html");
        assertThat(results.header("HX-Push-Url")).isEqualTo("/ideas?q=bankje");
        Visitor.Answer back = cast.guest()
                .header("HX-Request", "true")
                .header("HX-History-Restore-Request", "true")
                .get("/ideas?q=bankje");
        assertThat(back.body()).contains("<html");
    }

    @Test
    void theListGoesOnAndBack() {
        for (int i = 0; i < 25; i++) {
            published("Een heel gewoon idee, nummer " + i);
        }
        Visitor.Answer first = cast.guest().get("/ideas?q=heel+gewoon");
        Visitor.Answer second = first.follow("a[rel=next]");
        assertThat(second.page().select("article.idea-card")).hasSize(5);
        assertThat(second.follow("a[rel=prev]")
                        .page()
                        .select("article.idea-card")
                        .eachAttr("id"))
                .isEqualTo(first.page().select("article.idea-card").eachAttr("id"));
    }

    @Test
    void anIdeaHasOneDateOnEveryPageWithAWordForWhatItIs() {
        Person aya = cast.resident("Aya");
        clock.set(Instant.parse("2026-11-03T10:00:00Z"));
        IdeaId id = ideas.putForwardForReview(
                        aya, Samples.idea("Een hek bij de sloot", Samples.at(areas, "Molenstraat")))
                .block();
        Visitor author = cast.visitor(aya);
        assertThat(author.get("/ideas/mine").text("article:has(a[href=" + id.path() + "])"))
                .contains("Ingestuurd op 3 november 2026");
        assertThat(author.get(id.path()).text("#of")).contains("Ingestuurd op 3 november 2026");
        clock.set(Instant.parse("2026-11-05T10:00:00Z"));
        Actor official = Actor.staff(cast.staff("Bas", Role.OFFICIAL, "ML"), ActorRole.OFFICIAL);
        ideas.move(id, Move.PUBLISH, Reason.of("Mooi idee.", "nl"), official).block();
        for (String path : new String[] {"/ideas?q=hek+sloot", "/ideas/mine", id.path()}) {
            assertThat(author.get(path).text("main"))
                    .as(path)
                    .contains("Openbaar sinds 5 november 2026")
                    .doesNotContain("Ingestuurd op 3 november");
        }
    }

    @Test
    void whoeverLeftIsSomebodyFromTheNeighbourhood() {
        IdeaId id = published("Een lamp in het steegje");
        database.sql("update idea set author_id = null where id = " + id).then().block();
        assertThat(cast.guest().get(id.path()).text("#of")).startsWith("van iemand uit de buurt");
        assertThat(cast.guest().get("/ideas?q=steegje").text("#idea-" + id)).contains("van iemand uit de buurt");
    }

    @Test
    void anIdeaPageTellsWhatHappenedAndWhatComesNext() {
        IdeaId id = published("Een bankje bij de molen");
        Visitor.Answer page = cast.guest().get(id.path());
        assertThat(page.text("h1")).isEqualTo("Een bankje bij de molen");
        assertThat(page.text("h1[lang=nl][dir=auto]")).isNotEmpty();
        assertThat(page.page().select(".timeline__entry--now")).hasSize(1);
        assertThat(page.page().select(".timeline__entry--next")).hasSize(6);
        assertThat(page.has("a[href=/flags/idea/" + id + "]")).isTrue();
        assertThat(page.has("form[action$=/withdrawal]")).isFalse();
    }

    @Test
    void hostileTextStaysText() {
        IdeaId id = published("<script>alert(1)</script> een bank");
        for (String path : new String[] {id.path(), "/ideas", "/"}) {
            assertThat(cast.guest().get(path).body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void theAuthorChangesAnIdeaWithoutJavaScript() {
        IdeaId id = published("Een bankje bij de molen");
        Visitor aya = cast.visitor(cast.resident("Aya"));
        Visitor.Form form = aya.get(id.path()).follow("a[href$=/edit]").form("main form");
        clock.forward(java.time.Duration.ofMinutes(1));
        Visitor.Answer wrong = form.with("title", "kort").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.one("#title").attr("value")).isEqualTo("kort");
        Visitor.Answer right = wrong.form("main form")
                .with("title", "Twee bankjes bij de haven")
                .with("place", "Havenkade")
                .submit();
        assertThat(right.text("h1")).isEqualTo("Twee bankjes bij de haven");
        assertThat(right.text(".facts")).contains("Havenkade").contains("Vissershaven");
    }

    @Test
    void nobodyElseGetsTheForm() {
        IdeaId id = published("Een bankje bij de molen");
        assertThat(cast.visitor(cast.resident("Bram")).get(id.path() + "/edit").status())
                .isEqualTo(403);
        assertThat(cast.guest().get(id.path() + "/edit").path()).startsWith("/sign-in");
    }

    @Test
    void theAuthorAddsARemarkAndWithdraws() {
        IdeaId id = published("Een bankje bij de molen");
        database.sql("insert into like_tally (idea_id, likes) values (:id, 2)")
                .bind("id", id.value())
                .then()
                .block();
        Visitor aya = cast.visitor(cast.resident("Aya"));
        Visitor.Answer added = aya.get(id.path())
                .form("form[action$=/addenda]")
                .with("addendum", "De molenaar doet mee.")
                .submit();
        assertThat(added.body()).contains("De molenaar doet mee.");
        Visitor.Answer gone =
                aya.get(id.path()).form("form[action$=/withdrawal]").submit();
        assertThat(gone.has(".badge--withdrawn")).isTrue();
        assertThat(cast.guest().get("/ideas/archive").has("#idea-" + id)).isTrue();
    }

    @Test
    void anExpiredIdeaIsReadInTheArchive() {
        IdeaId id = published("Drijvende tuintjes in de gracht");
        ideas.move(id, Move.EXPIRE, Reason.with(Map.of(Reason.Key.CAUSE, "THRESHOLD_NOT_MET")), Actor.PROGRAM)
                .block();
        assertThat(cast.guest().get("/ideas?q=drijvende").has("#idea-" + id)).isFalse();
        assertThat(cast.guest().get("/ideas/archive").has("#idea-" + id)).isTrue();
        assertThat(cast.guest().get(id.path()).text(".utrecht-alert--warning")).contains("te weinig likes");
    }

    @Test
    void aHiddenIdeaIsGoneForOthersAndItsAuthorReadsWhy() {
        IdeaId id = published("Een bankje bij de molen");
        ideas.move(id, Move.HIDE, Samples.because("Er staat een adres in."), Samples.asOfficial(cast))
                .block();
        Person aya = cast.resident("Aya");
        assertThat(cast.guest().get(id.path()).status()).isEqualTo(404);
        assertThat(cast.visitor(cast.resident("Bram")).get(id.path()).status()).isEqualTo(404);
        assertThat(cast.visitor(aya).get(id.path()).text(".utrecht-alert--warning"))
                .contains("Er staat een adres in.");
        assertThat(cast.visitor(aya).get("/ideas/mine").has("a[href=" + id.path() + "]"))
                .isTrue();
    }

    @Test
    void addressesOfNoIdeaAreNotFound() {
        for (String path : new String[] {"/ideas/0", "/ideas/abc", "/ideas/99999999999999999999", "/ideas/-1"}) {
            assertThat(cast.guest().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theMapAnswersPinsForAnyBoxAndRefusesNonsense() {
        published("Een bankje bij de molen");
        Visitor.Answer pins = cast.guest().get("/ideas.geojson?bbox=5.1,52.5,5.3,52.6&zoom=13");
        assertThat(pins.header("Content-Type")).startsWith("application/geo+json");
        assertThat(pins.body()).contains("FeatureCollection").hasSizeLessThan(15_000);
        for (String query : new String[] {
            "",
            "?bbox=1,2,3",
            "?bbox=a,b,c,d&zoom=3",
            "?bbox=5,52,4,51&zoom=3",
            "?bbox=5.1,52.5,5.3,52.6",
            "?bbox=5.1,52.5,5.3,52.6&zoom=99",
            "?bbox=NaN,52.5,5.3,52.6&zoom=9"
        }) {
            assertThat(cast.guest().get("/ideas.geojson" + query).status())
                    .as(query)
                    .isEqualTo(422);
        }
    }

    @Test
    void aRemarkThatIsTooLongComesBackFilledIn() {
        IdeaId id = published("Een bankje bij de molen");
        database.sql("insert into like_tally (idea_id, likes) values (:id, 2)")
                .bind("id", id.value())
                .then()
                .block();
        Visitor.Answer again = cast.visitor(cast.resident("Aya"))
                .get(id.path())
                .form("form[action$=/addenda]")
                .with("addendum", "x".repeat(1001))
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#addendum")).hasSize(1001);
        assertThat(again.text("#addendum-error")).contains("1.000");
    }

    @Test
    void aRemarkThatTellsHowToReachSomebodyIsShownMarkedAndCanBeSentAnyway() {
        IdeaId id = published("Een bankje bij de molen");
        database.sql("insert into like_tally (idea_id, likes) values (:id, 2)")
                .bind("id", id.value())
                .then()
                .block();
        Visitor.Answer again = cast.visitor(cast.resident("Aya"))
                .get(id.path())
                .form("form[action$=/addenda]")
                .with("addendum", "Bel mij op 06 12345678 als u meedoet.")
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("mark")).isEqualTo("06 12345678");
        Visitor.Answer added =
                again.form("form[action$=/addenda]").with("heedless", "yes").submit();
        assertThat(added.body()).contains("06 12345678");
        assertThat(added.path()).contains("ideas.said.added_waits");
        assertThat(added.text(".said__state")).contains("wacht op een lezer");
        assertThat(cast.guest().get(id.path()).body()).doesNotContain("06 12345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ideas?after=%2B1000000000-12-31T23:59:59Z_1",
                "/ideas?order=new&after=2026-11-20_%2B1000000000-12-31T23:59:59Z_1",
                "/ideas?after=2026-11-20_1E999_1",
                "/ideas?order=few&after=2026-11-20_99999999999_1",
                "/ideas?before=9999-99-99_1_1",
                "/ideas?near=NaN,NaN",
                "/ideas?near=999,999&order=nearest",
                "/ideas?order=nearest",
                "/ideas?q=%00%FF&area=%27&theme=null&stage=HIDDEN&order=popular",
                "/ideas?q=a&q=b&page=2",
                "/ideas/archive?after=0"
            })
    void anAddressThatMeansNothingIsAnswered(String path) {
        assertThat(cast.guest().get(path).status()).isEqualTo(200);
    }
}
