package nl.buurtstem.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subjects from draft to summary, as people without JavaScript meet them. */
@AppTest
class SubjectPagesTests {

    private static int counter;

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;

    private Visitor official;
    private Visitor resident;
    private String title;

    SubjectPagesTests(Ideas ideas, Areas areas, Cast cast) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
    }

    @BeforeEach
    void somebodyWorksHere() {
        official = cast.visitor(cast.staff("Noor", Role.OFFICIAL, "ML"));
        resident = cast.visitor(cast.resident("Fatima" + ++counter));
        title = "Hoe wordt het plein mooier? " + counter;
    }

    @Test
    void aDraftIsSeenByStaffOfItsAreaOnlyUntilItIsPublished() {
        Answer draft = draft("ADVISE", "Het college besluit in mei en legt het hier uit.");
        assertThat(draft.text("main")).contains("Dit is een concept", "Meedenken.", "Het college besluit in mei");
        assertThat(resident.get(path(draft)).status()).isEqualTo(404);
        assertThat(cast.visitor(cast.staff("Otto", Role.OFFICIAL, "HZ"))
                        .get(path(draft))
                        .status())
                .isEqualTo(404);
        assertThat(cast.guest().get("/subjects").text("main")).doesNotContain(title);

        Answer open = draft.form("form[action$='/opening']").submit();

        assertThat(open.path()).contains("subjects.said.opened");
        assertThat(cast.guest()
                        .get("/subjects")
                        .follow("a:containsOwn(" + title + ")")
                        .text("h1"))
                .isEqualTo(title);
    }

    @Test
    void withoutInfluenceAndUseItIsNotPublished() {
        Answer draft = draft("", "");
        Answer refused = draft.form("form[action$='/opening']").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary li")).hasSize(2);
        assertThat(cast.guest().get(path(draft)).status()).isEqualTo(404);
    }

    @Test
    void whoPublishesWhatAColleagueJustChangedIsTold() {
        Answer seen = draft("ADVISE", "Het college besluit in mei en legt het hier uit.");
        cast.visitor(cast.staff("Pim", Role.FACILITATOR, "ZO"))
                .get(path(seen) + "/edit")
                .form("main form.form")
                .with("resultUse", "Er gebeurt voorlopig helemaal niets mee.")
                .submit();
        Answer late = seen.form("form[action$='/opening']").submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".error-summary")).contains("Iemand anders heeft dit net veranderd");
        assertThat(late.text("main")).contains("Er gebeurt voorlopig helemaal niets mee.");
    }

    @Test
    void aFormThatIsNotRightComesBackFilledIn() {
        Answer again = official.get("/subjects/new")
                .form("main form.form")
                .with("title", "Kort")
                .with("question", "Wat mist u hier nu?")
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.one("input[name=title]").attr("value")).isEqualTo("Kort");
        assertThat(again.text("textarea[name=question]")).isEqualTo("Wat mist u hier nu?");
    }

    @Test
    void ideasAreChosenByNumberAndByTheme() {
        IdeaId idea = SomeIdeas.publish(
                        ideas,
                        SomeIdeas.onTheSquare(areas, "Een fontein voor het plein " + counter),
                        cast.resident("Youssef" + counter))
                .block();
        Answer draft = draft("ADVISE", "Het college besluit in mei en legt het hier uit.");
        Answer found = official.get(path(draft) + "/ideas?q=" + idea);
        Answer added = found.form("form[action$='/ideas/" + idea + "']").submit();
        assertThat(added.text("main")).contains("Een fontein voor het plein");
        assertThat(official.get(path(draft)).has("a[href='" + idea.path() + "']"))
                .isTrue();
        added.form("form[action$='/ideas/" + idea + "']").submit();
        assertThat(official.get(path(draft)).has("a[href='" + idea.path() + "']"))
                .isFalse();
        Answer byTheme = official.get(path(draft) + "/edit")
                .form("main form.form")
                .with("theme", "GREEN")
                .with("gathers", "yes")
                .submit();
        assertThat(byTheme.has("a[href='" + idea.path() + "']")).isTrue();
    }

    @Test
    void anOpenSubjectIsTalkedAboutAndClosedWithWhatCameOfIt() {
        Answer open = draft("CONSULT", "Het college besluit in mei en legt het hier uit.")
                .form("form[action$='/opening']")
                .submit();
        Answer said = resident.get(path(open))
                .form("#contribution-form")
                .with("side", "QUESTION")
                .with("body", "Komen er ook bankjes met een leuning?")
                .submit();
        assertThat(said.path()).startsWith(path(open) + "/discussion?said=");
        Answer closing = official.get(path(open)).follow("a[href$='/closing']");
        assertThat(closing.form("main form.form")
                        .with("summary", "Kort")
                        .submit()
                        .status())
                .isEqualTo(422);
        Answer closed = closing.form("main form.form")
                .with("summary", "Er komen vier bankjes met een leuning, want daar vroegen de meesten om.")
                .submit();
        assertThat(closed.text(".answer")).contains("vier bankjes");
        assertThat(resident.get(path(open)).has("#contribution-form")).isFalse();
        assertThat(resident.get(path(open)).text("#discussion")).contains("Dit gesprek is klaar");
    }

    private Answer open() {
        return draft("ADVISE", "Het college besluit in mei en legt het hier uit.")
                .form("form[action$='/opening']")
                .submit();
    }

    @Test
    void theRulesOfAnOpenSubjectChangeInPublicWithAReason() {
        Answer form = official.get(path(open())).follow("a[href$='/edit']");
        Visitor.Form changed = form.form("main form.form")
                .with("influence", "CONSULT")
                .with("resultUse", "De gemeenteraad besluit in juni en legt het hier uit.");
        Answer without = changed.submit();
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.has("#reason-error")).isTrue();
        assertThat(without.text("textarea[name=resultUse]")).contains("De gemeenteraad besluit in juni");

        Answer done = without.form("main form.form")
                .with("reason", "De raad wil hier zelf over gaan. Dat besloot hij op 12 november.")
                .submit();

        assertThat(done.path()).endsWith("said=subjects.said.changed");
        Answer read = cast.guest().get(path(done));
        assertThat(read.text("#changes"))
                .contains(
                        "Dit veranderde",
                        "De raad wil hier zelf over gaan",
                        "Eerst: Meedenken.",
                        "Nu: Uw mening geven.")
                .contains("Eerst: Het college besluit in mei", "Nu: De gemeenteraad besluit in juni");
        assertThat(read.text("section[aria-labelledby=say]")).contains("Dit is veranderd op");
    }

    @Test
    void otherWordsNeedNoReasonAndTheOldOnesStayToBeRead() {
        Answer done = official.get(path(open()) + "/edit")
                .form("main form.form")
                .with("question", "Wat mist u op ons mooie plein?")
                .submit();
        assertThat(done.text("#changes details")).contains("Wat mist u op het plein?");
        assertThat(done.has("#changes dl")).isFalse();
        Answer same = official.get(path(done) + "/edit").form("main form.form").submit();
        assertThat(same.page().select("#changes li")).hasSize(1);
    }

    @Test
    void whoIsSecondSeesWhatAColleagueMadeOfItAndLosesNothing() {
        Answer open = open();
        Visitor.Form mine = official.get(path(open) + "/edit").form("main form.form");
        cast.visitor(cast.staff("Pim", Role.FACILITATOR, "ZO"))
                .get(path(open) + "/edit")
                .form("main form.form")
                .with("question", "Wat wilt u hier doen?")
                .submit();

        Answer late = mine.with("question", "Wat ontbreekt er hier?").submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("#meanwhile")).contains("Wat wilt u hier doen?");
        assertThat(late.text("textarea[name=question]")).isEqualTo("Wat ontbreekt er hier?");
        Answer done = late.form("main form.form").submit();
        assertThat(done.text(".subject__question")).isEqualTo("Wat ontbreekt er hier?");
        assertThat(done.page().select("#changes li")).hasSize(2);
    }

    @Test
    void itsAreaStaysAndAClosedOneIsNotChanged() {
        Answer open = open();
        Area elsewhere = areas.byKey("HZ").orElseThrow();
        Answer done = official.get(path(open) + "/edit")
                .form("main form.form")
                .with("area", String.valueOf(elsewhere.id()))
                .submit();
        assertThat(done.text(".breadcrumb")).contains("Middenland");
        assertThat(resident.get(path(open) + "/edit").status()).isEqualTo(403);
        official.get(path(open) + "/closing")
                .form("main form.form")
                .with("summary", "Er komen vier bankjes met een leuning, want daar vroegen de meesten om.")
                .submit();
        assertThat(official.get(path(open) + "/edit").status()).isEqualTo(409);
        assertThat(official.get(path(open)).has("a[href$='/edit']")).isFalse();
    }

    /** The subject of {@link #draft}, in English. */
    private Answer translate(Visitor by, String path) {
        return by.get(path + "/translations/en")
                .form("main form.card")
                .with("title", "How does the square become nicer?")
                .with("question", "What do you miss in the square?")
                .with("body", "The square is being repaved. What it will look like is still open.")
                .with("resultUse", "The executive decides in May and explains it here.")
                .submit();
    }

    @Test
    void whoReadsAnotherLanguageGetsTheTranslationAndCanSeeTheOriginal() {
        String path = path(open());
        assertThat(translate(official, path).path()).endsWith("said=translations.said.translated");

        Answer english = cast.guest().language("en").get(path);
        assertThat(english.text("h1")).isEqualTo("How does the square become nicer?");
        assertThat(english.one("h1").attr("lang")).isEqualTo("en");
        assertThat(english.text("section[aria-labelledby=say]")).contains("The executive decides in May");
        assertThat(english.text(".translated"))
                .contains("Translated by \u2068Noor\u2069", "The original is written in Dutch");
        assertThat(cast.guest().language("en").get("/subjects").text("main")).contains("How does the square");
        Answer original = english.follow(".translated a");
        assertThat(original.text("h1")).isEqualTo(title);
        assertThat(original.text("main")).contains("Read the translation");
        assertThat(cast.guest().get(path).has(".translated")).isFalse();
        Answer arabic = cast.guest().language("ar").get(path);
        assertThat(arabic.text("h1")).isEqualTo(title);
        assertThat(arabic.has(".translated")).isFalse();
    }

    @Test
    void onceTheOriginalSaysSomethingElseItIsReadInTheOriginalAgain() {
        String path = path(open());
        translate(official, path);
        Visitor.Form begun = official.get(path + "/translations/en").form("main form.card");
        official.get(path + "/edit")
                .form("main form.form")
                .with("question", "Wat ontbreekt er op dit plein?")
                .submit();

        assertThat(cast.guest().language("en").get(path).text("h1")).isEqualTo(title);
        Answer late = begun.with("question", "What is lacking here?").submit();
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("main")).contains("Het origineel is intussen veranderd", "Wat ontbreekt er op dit plein?");
        assertThat(late.text("textarea[name=question]")).isEqualTo("What is lacking here?");
        late.form("main form.card").submit();
        assertThat(cast.guest().language("en").get(path).text(".subject__question"))
                .isEqualTo("What is lacking here?");
    }

    @Test
    void ofTwoWhoTranslateAtOnceTheSecondIsTold() {
        String path = path(open());
        Visitor.Form mine = official.get(path + "/translations/en").form("main form.card");
        translate(cast.visitor(cast.staff("Pim", Role.FACILITATOR, "ZO")), path);

        Answer second = mine.with("title", "A nicer square for everybody")
                .with("question", "What do you miss here?")
                .with("body", "The square is being repaved and nothing is decided.")
                .with("resultUse", "The executive decides.")
                .submit();

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("main")).contains("Een collega heeft intussen een vertaling geplaatst");
        second.form("main form.card").submit();
        assertThat(cast.guest().language("en").get(path).text("h1")).isEqualTo("A nicer square for everybody");
    }

    @Test
    void aTranslationThatLeavesAPartOutComesBackFilledIn() {
        String path = path(open());
        Answer again = official.get(path + "/translations/en")
                .form("main form.card")
                .with("title", "A nicer square for everybody")
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary li")).hasSize(3);
        assertThat(again.one("input[name=title]").attr("value")).isEqualTo("A nicer square for everybody");
    }

    /** Officials and facilitators of its area, at every stage; for others a draft is not there. */
    @ParameterizedTest
    @CsvSource({
        "OFFICIAL, ML, 200, 200",
        "OFFICIAL, ZO, 200, 200",
        "OFFICIAL, HZ, 404, 403",
        "FACILITATOR, ML, 200, 200",
        "FACILITATOR, HZ, 404, 403",
        "CLERK, ML, 404, 403",
        "ADMINISTRATOR, ZO, 404, 403"
    })
    void whoMayTranslate(Role role, String area, int ofADraft, int ofAnOpenOne) {
        Answer draft = draft("ADVISE", "Het college besluit in mei en legt het hier uit.");
        Visitor visitor = cast.visitor(cast.staff("R" + ++counter, role, area));
        assertThat(visitor.get(path(draft) + "/translations/en").status()).isEqualTo(ofADraft);
        draft.form("form[action$='/opening']").submit();
        assertThat(visitor.get(path(draft) + "/translations/en").status()).isEqualTo(ofAnOpenOne);
        assertThat(resident.get(path(draft) + "/translations/en").status()).isEqualTo(403);
        assertThat(official.get(path(draft) + "/translations/nl").status())
                .as("it is written in Dutch")
                .isEqualTo(404);
        assertThat(official.get("/nothings/1/translations/en").status()).isEqualTo(404);
    }

    @Test
    void aSubjectIsFollowedAndLeftWithOneButton() {
        String path = path(open());
        Answer guest = cast.guest().get(path).follow("#follow a");
        assertThat(guest.path()).isEqualTo(path + "/follow");
        assertThat(guest.text("main")).contains("Dit onderwerp volgen", title);

        Answer followed = resident.get(path).form("#follow form").submit();

        assertThat(followed.path()).isEqualTo(path + "?said=follows.said.followed");
        assertThat(followed.text("#follow")).contains("U volgt dit onderwerp");
        assertThat(resident.get("/me/follows").has("a[href='" + path + "']")).isTrue();
        Answer left = followed.form("#follow form").submit();
        assertThat(left.path()).endsWith("said=follows.said.stopped");
        assertThat(resident.get("/me/follows").has("a[href='" + path + "']")).isFalse();
        String draft = path(draft("ADVISE", "Het college besluit in mei en legt het hier uit."));
        assertThat(resident.get(draft + "/follow").status()).isEqualTo(404);
    }

    @Test
    void residentsMakeNone() {
        assertThat(resident.get("/subjects/new").status()).isEqualTo(403);
        assertThat(resident.get("/subjects").has("a[href='/subjects/new']")).isFalse();
        Person clerk = cast.staff("Wendela", Role.CLERK, "ML");
        assertThat(cast.visitor(clerk).get("/subjects/new").status()).isEqualTo(403);
    }

    private Answer draft(String influence, String use) {
        Area area = areas.byKey("ML").orElseThrow();
        return official.get("/subjects/new")
                .form("main form.form")
                .with("title", title)
                .with("question", "Wat mist u op het plein?")
                .with("body", "Het plein wordt opnieuw bestraat. Hoe het eruit gaat zien, ligt nog open.")
                .with("area", String.valueOf(area.id()))
                .with("influence", influence)
                .with("resultUse", use)
                .submit();
    }

    private static String path(Answer answer) {
        return answer.path().replaceFirst("\\?.*", "");
    }
}
