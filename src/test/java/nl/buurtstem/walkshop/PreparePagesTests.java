package nl.buurtstem.walkshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.discussion.subjects.NewSubject;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A walkshop from the template to the walk, as a facilitator without JavaScript prepares it. */
@AppTest
class PreparePagesTests {

    private static int counter;

    private final TabletPackage packages;
    private final Subjects subjects;
    private final Areas areas;
    private final Cast cast;

    private Visitor facilitator;
    private String title;

    PreparePagesTests(TabletPackage packages, Subjects subjects, Areas areas, Cast cast) {
        this.packages = packages;
        this.subjects = subjects;
        this.areas = areas;
        this.cast = cast;
    }

    @BeforeEach
    void somebodyLeadsHere() {
        facilitator = cast.visitor(cast.staff("Wim", Role.FACILITATOR, "ML"));
        title = "Walkshop rond de molen " + ++counter;
    }

    private Answer made() {
        String area = areas.byKey("ML01").map(Area::id).orElseThrow().toString();
        return facilitator
                .get("/walkshops/new")
                .form("main form.form")
                .with("title", title)
                .with("question", "Wat maakt het hier prettig, en wat niet?")
                .with("area", area)
                .with("day", "2027-03-06")
                .with("meetingPlace", "Voor de molen")
                .submit();
    }

    private static String path(Answer made) {
        return made.path().replaceFirst("\\?.*", "");
    }

    private static long id(Answer made) {
        return Long.parseLong(made.path().replaceAll("\\D*(\\d+).*", "$1"));
    }

    private Answer add(Answer made, String part, String... namesAndValues) {
        Visitor.Form form = facilitator.get(path(made) + "/" + part + "/new").form("main form.form");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form = form.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form.submit();
    }

    private Answer ready() {
        Answer made = made();
        add(made, "people", "name", "Salma", "kind", "RESIDENT", "pair", "another");
        add(made, "stops", "place", "Plein 1951");
        add(made, "stops", "place", "52.553, 5.212", "title", "Bij het water");
        return facilitator.get(path(made)).form("form[action$='/stage']").submit();
    }

    @Test
    void aWalkOfASubjectIsFoundFromItsPageAndLeadsBackToIt() {
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        Subject subject = subjects.draft(market(), noor)
                .flatMap(draft -> subjects.open(draft.id(), draft.revision(), noor))
                .block();
        assertThat(cast.guest().get(subject.path()).has("#walks")).isFalse();
        Answer form = facilitator.get(subject.path()).follow("#walks ~ p a");
        assertThat(form.one("#subject option[selected]").val()).isEqualTo("" + subject.id());
        Answer made = ready();
        Answer about = facilitator.get(path(made) + "/about");
        assertThat(about.form("#subject").with("subject", "999999").submit().status())
                .isEqualTo(422);
        about.form("#subject").with("subject", "" + subject.id()).submit();

        assertThat(cast.guest().get(subject.path()).text("#walks ~ ul")).contains(title);
        String page = path(made).replace("/preparation", "");
        assertThat(cast.guest().get(page).has("main header a[href='" + subject.path() + "']"))
                .isTrue();
    }

    private NewSubject market() {
        return new NewSubject(
                "Hoe wordt de markt groener?",
                "Wat mist u op de markt?",
                "De markt wordt opnieuw bestraat. Hoe het eruit gaat zien, ligt nog open.",
                "nl",
                areas.byKey("ML").map(Area::id).orElseThrow(),
                Influence.ADVISE,
                "Het college besluit in mei en legt het hier uit.",
                null,
                false);
    }

    @Test
    void aNewOneBeginsWithTheTemplateAndIsSeenByStaffOfItsAreaOnly() {
        Answer made = made();

        assertThat(made.path()).contains("walkshop.said.made");
        assertThat(made.page().select(".walk-step")).hasSize(Template.STEPS);
        assertThat(facilitator.get(path(made) + "/lenses").page().select(".walk-rows > li"))
                .hasSize(Template.LENSES.size());
        assertThat(facilitator.get(path(made) + "/cards").page().select(".walk-rows > li:first-child [lang=ar]"))
                .isNotEmpty();
        assertThat(cast.visitor(cast.staff("Noor", Role.OFFICIAL, "ML"))
                        .get(path(made))
                        .has("form[action$='/stage']"))
                .isFalse();
        assertThat(cast.visitor(cast.staff("Hans", Role.FACILITATOR, "HZ"))
                        .get(path(made))
                        .status())
                .isEqualTo(404);
        assertThat(cast.guest().get("/walkshops/" + id(made)).status()).isEqualTo(404);
        assertThat(cast.guest().get("/walkshops").body()).doesNotContain(title);
    }

    @Test
    void whatIsWrongWithTheFormComesBackWithEverythingThatWasTyped() {
        Answer wrong = facilitator
                .get("/walkshops/new")
                .form("main form.form")
                .with("title", "Kort")
                .with("question", "Waarom?")
                .with("day", "morgen")
                .submit();

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".error-summary li")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(wrong.one("#title").val()).isEqualTo("Kort");
        assertThat(wrong.one("#day").val()).isEqualTo("morgen");
    }

    @Test
    void itIsNotReadyBeforePeopleAndStopsAreThereAndSaysSo() {
        Answer made = made();

        Answer refused = made.form("form[action$='/stage']").submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary a").eachAttr("href"))
                .containsExactly(path(made) + "/people", path(made) + "/route");
    }

    @Test
    void onceReadyEverybodySeesTheRouteAndNobodyAName() {
        Answer ready = ready();

        assertThat(ready.path()).contains("walkshop.said.moved_on");
        Answer seen = cast.guest().get("/walkshops").follow("a:containsOwn(" + title + ")");
        assertThat(seen.text("main")).contains("Plein 1951", "Bij het water", "1 bewoner", "6 maart 2027");
        assertThat(seen.body()).doesNotContain("Salma");
        assertThat(cast.guest()
                        .get("/")
                        .follow("section[aria-labelledby=walkshops] h3 a")
                        .text("main"))
                .contains("Plein 1951");
    }

    @Test
    void aStageThatWasTooEarlyIsTakenBack() {
        Answer ready = ready();

        Answer back = ready.form("form:has(input[value=back])").submit();

        assertThat(back.text("main .badge")).isEqualTo("In voorbereiding");
        assertThat(cast.guest().get("/walkshops/" + id(ready)).status()).isEqualTo(404);
        Answer late = ready.form("form:has(input[value=back])").submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".error-summary")).contains("andere fase");
    }

    @Test
    void aPersonGetsAPairOfTheirOwnAndTheRemarksSaySo() {
        Answer made = made();
        Answer nameless = add(made, "people", "work", "bakker");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.one("#work").val()).isEqualTo("bakker");

        Answer people =
                add(made, "people", "name", "Bram", "kind", "ENTREPRENEUR", "work", "bakker", "pair", "another");

        assertThat(people.text("main")).contains("Duo 1", "Bram loopt alleen in Duo 1", "Bram heeft nog geen lens");
    }

    @Test
    void whoSavesWhatAColleagueJustChangedSeesBoth() {
        Answer made = made();
        add(made, "people", "name", "Bram", "kind", "ENTREPRENEUR", "work", "bakker");
        Answer mine = facilitator.get(path(made) + "/people").follow("a[href*='/people/']:not([href$=new])");
        mine.form("main form.form").with("work", "slager").submit();

        Answer late = mine.form("main form.form").with("name", "Abram").submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main .card")).contains("slager");
        assertThat(late.one("#name").val()).isEqualTo("Abram");
        assertThat(late.form("main form.form").submit().text("main")).contains("Abram");
    }

    @Test
    void stopsMoveUpAndDownAndCloseTheGapTheyLeave() {
        Answer made = made();
        add(made, "stops", "place", "Plein 1951", "title", "Een");
        add(made, "stops", "place", "Plein 1951", "title", "Twee");
        Answer route = add(made, "stops", "place", "Plein 1951", "title", "Drie");

        Answer moved =
                route.form("form[action$='/up'] button[aria-label$=Drie]").submit();
        assertThat(moved.page().select(".walk-stop strong").eachText()).containsExactly("Een", "Drie", "Twee");

        Answer gone = moved.follow("a[aria-label$=Een]")
                .form("form:has(input[value=delete])")
                .submit();
        assertThat(gone.page().select(".walk-stop").eachAttr("data-number")).containsExactly("1", "2");

        Answer back = gone.form("form[action*='/removed/']").submit();
        assertThat(back.page().select(".walk-stop strong").eachText()).containsExactly("Een", "Drie", "Twee");
        assertThat(back.has("form[action*='/removed/']")).isFalse();
        assertThat(gone.form("form[action*='/removed/']").submit().status()).isEqualTo(404);
    }

    @Test
    void whatWasTakenOutIsPutBackWithWhoBelongedToItUntilPeopleAreBack() {
        Answer made = made();
        add(made, "people", "name", "Bram", "kind", "ENTREPRENEUR", "pair", "another");
        Answer people = facilitator.get(path(made) + "/people");
        String lens = people.follow("a[aria-label$=Bram]")
                .one("#lens option:last-child")
                .val();
        people.follow("a[aria-label$=Bram]")
                .form("main form.form")
                .with("lens", lens)
                .submit();
        for (String part : List.of("/pairs/", "/people/")) {
            facilitator
                    .get(path(made) + "/people")
                    .follow("a[href*='" + part + "']:not([href$=new])")
                    .form("form:has(input[value=delete])")
                    .submit();
        }
        facilitator
                .get(path(made) + "/lenses/" + lens)
                .form("form:has(input[value=delete])")
                .submit();
        putBack(made, "lenses", 1);
        Answer back = putBack(made, "people", 2);

        assertThat(back.text("main")).contains("Bram loopt alleen in Duo 1").doesNotContain("Bram heeft nog geen lens");
        assertThat(cast.visitor(cast.staff("Noor", Role.OFFICIAL, "ML"))
                        .get(path(made) + "/people")
                        .has("#removed"))
                .isFalse();
    }

    /** So many on this page, the last that was taken out first. */
    private Answer putBack(Answer made, String page, int n) {
        Answer list = facilitator.get(path(made) + "/" + page);
        for (int i = 0; i < n; i++) {
            list = list.form("li:first-child > form[action*='/removed/']").submit();
        }
        return list;
    }

    @Test
    void aStopThatNobodyKnowsOrThatIsFarAwayIsRefusedOnItsField() {
        Answer made = made();
        Answer unknown = add(made, "stops", "place", "Nergensstraat", "hint", "Kijk omhoog");
        assertThat(unknown.text("#place-error")).contains("kennen deze plek niet");
        assertThat(unknown.one("#hint").text()).isEqualTo("Kijk omhoog");
        assertThat(add(made, "stops", "place", "52.0, 4.0").text("#place-error"))
                .contains("te ver van");
    }

    @Test
    void theWayIsDrawnAndMadeStraightAgain() {
        Answer made = made();
        Answer drawn = facilitator
                .get(path(made) + "/route")
                .form("form[data-walk-draw]")
                .with("points", "5.2120,52.5500 5.2130,52.5510 5.2140,52.5520")
                .submit();
        assertThat(drawn.text("form[data-walk-draw]")).contains("3 punten");
        assertThat(drawn.form("form[data-walk-draw]").submit().text("form[data-walk-draw]"))
                .contains("recht");
    }

    @Test
    void aThemeOfOnesOwnHasANamePerLanguage() {
        Answer made = made();
        Answer themes = add(made, "themes", "name_nl", "Hondenpoep", "name_ar", "فضلات الكلاب");
        assertThat(themes.text("main")).contains("Hondenpoep");
        Answer fewer = themes.form("main form.form").without("theme_noise").submit();
        assertThat(fewer.has("input[name=theme_noise][checked]")).isFalse();
        assertThat(fewer.has("input[name=theme_play][checked]")).isTrue();
        assertThat(fewer.text("main")).contains("Hondenpoep");
    }

    @Test
    void aTabletGetsEverythingInLessThanAMegabyteAndAnotherVersionWhenItChanges() {
        long walkshop = id(ready());
        TabletPackage.Packed first = packages.of(walkshop).block();
        JsonNode content = new JsonMapper().readTree(first.json());

        assertThat(TabletPackage.weight(first.json())).isBetween(1_000, TabletPackage.MOST_BYTES);
        assertThat(content.at("/version").asString()).isEqualTo(first.version());
        assertThat(content.at("/pairs/0/people/0/name").asString()).isEqualTo("Salma");
        assertThat(content.at("/nodes/1/lonE6").asInt()).isEqualTo(5_212_000);
        assertThat(content.at("/cards/0/question/ar").asString()).isNotEmpty();
        assertThat(content.at("/themes/0/names/en").asString()).isEqualTo("Noise");
        assertThat(content.at("/map/layers").findValuesAsString("kind")).contains("land", "street", "building");
        assertThat(packages.of(walkshop).block().version()).isEqualTo(first.version());

        facilitator
                .get("/walkshops/" + walkshop + "/preparation/steps/new")
                .form("main form.form")
                .with("title", "Koffie na afloop")
                .submit();
        assertThat(packages.of(walkshop).block().version()).isNotEqualTo(first.version());
    }

    @Test
    void anOfficialReadsAlongButChangesNothing() {
        Answer made = made();
        Visitor official = cast.visitor(cast.staff("Noor", Role.OFFICIAL, "ML"));
        for (String part : List.of("people", "lenses", "themes", "route", "cards", "around")) {
            Answer page = official.get(path(made) + "/" + part);
            assertThat(page.status()).as(part).isEqualTo(200);
            assertThat(page.page().select("main form[method=post]")).as(part).isEmpty();
        }
        assertThat(official.get(path(made) + "/people/new").status()).isEqualTo(403);
    }
}
