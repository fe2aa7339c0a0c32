package nl.buurtstem.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is owed comes onto the work list by itself, is done on pages of its own, and leads back to the list, without JavaScript. */
@AppTest
class DutyTests {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final String LIST = "/desk?order=term";

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final MovableClock clock;
    private final DatabaseClient database;

    private Person bas;
    private IdeaId first;
    private IdeaId second;

    DutyTests(Cast cast, Ideas ideas, Areas areas, MovableClock clock, DatabaseClient database) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void twoDecisions() {
        database.sql("update idea set stage = 'WITHDRAWN'").then().block();
        clock.set(FRIDAY);
        bas = cast.staff("Bas", Role.OFFICIAL, "ML");
        first = adopted("Een boom op het plein");
        clock.forward(java.time.Duration.ofMinutes(1));
        second = adopted("Een bank op het plein");
    }

    private IdeaId adopted(String title) {
        IdeaId id = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, title), cast.resident("Amina"))
                .block();
        database.sql("update idea set stage = 'ADOPTED', staged_at = :now where id = :id")
                .bind("now", clock.instant())
                .bind("id", id.value())
                .then()
                .block();
        return id;
    }

    private Visitor official() {
        return cast.visitor(bas);
    }

    private static String line(IdeaId idea) {
        return "#line-answers-idea-" + idea;
    }

    /** The form, begun at the desk. */
    private Visitor.Answer begin(Visitor visitor, String list, IdeaId idea, String key) {
        return visitor.get(list).follow(line(idea) + " a").follow(".deeds a[data-key=" + key + "]");
    }

    private static Visitor.Form answer(Visitor.Answer page, String hearBy) {
        return answer(page, "#answer-form", hearBy);
    }

    private static Visitor.Form answer(Visitor.Answer page, String form, String hearBy) {
        return page.form(form)
                .with("move", hearBy.isEmpty() ? "" : "START")
                .with("possible", "Er komt een boom.")
                .with("why", "Het is te heet op het plein.")
                .with("contact", "Team Groen")
                .with("hearBy", hearBy);
    }

    @Test
    void whoAnsweredFromTheWorkListIsAtTheNextThingOfTheSameListAndReadsWhatWasDone() {
        Visitor.Answer page = begin(official(), "/desk?kind=answer&order=oldest", first, "a");
        assertThat(page.text(".way-back")).isEqualTo("Terug naar de werklijst");

        Visitor.Answer done = answer(page, "2027-03-01").submit();

        assertThat(done.path()).startsWith("/desk/items/answers/idea/" + second + "?kind=answer&order=oldest&said=");
        assertThat(done.text("#alerts")).contains("Uw antwoord staat");
        assertThat(official().get(LIST).has(line(first))).isFalse();
    }

    @Test
    void afterTheLastThingTheListItselfComes() {
        answer(begin(official(), LIST, first, "a"), "2027-03-01").submit();
        Visitor.Answer done =
                answer(begin(official(), LIST, second, "a"), "2027-03-01").submit();

        assertThat(done.path()).startsWith("/desk?order=term&said=feedback.said.answered");
        assertThat(done.text("#alerts")).contains("Uw antwoord staat");
    }

    @Test
    void besideTheListItIsTheListWithWhatIsNextBesideIt() {
        Visitor visitor = official();
        Visitor.Answer sheet =
                visitor.header("HX-Request", "true").get("/desk/items/answers/idea/" + first + "?order=term");
        String way = sheet.one(".deeds a[data-key=a]").attr("href");

        Visitor.Answer done = answer(official().get(way), "2027-03-01").submit();

        assertThat(done.path()).startsWith("/desk?order=term&at=");
        assertThat(done.text("#desk-sheet h2")).isEqualTo("Een bank op het plein");
        assertThat(done.has(".desk-line--now" + line(second))).isTrue();
    }

    @Test
    void aFormThatIsWrongOrKeptOrOfATemplateStillKnowsTheList() {
        Visitor.Answer page = begin(official(), LIST, first, "a");
        String back = page.form("#answer-form").value("back");
        assertThat(back).startsWith("/desk/next?order=term&at=");

        Visitor.Answer wrong = page.form("#answer-form").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.form("#answer-form").value("back")).isEqualTo(back);
        Visitor.Answer kept = answer(wrong, "2027-03-01").press("act", "keep");
        assertThat(kept.path()).startsWith(first.path() + "/answer?back=");
        assertThat(kept.form("#answer-form").value("back")).isEqualTo(back);
    }

    @Test
    void whatIsTickedIsAnsweredInOneGoAndLeadsBackToTheList() {
        Visitor.Answer list = official().get("/desk?kind=answer&order=oldest");
        Visitor.Answer page = list.form("#bulk")
                .all("item", list.page().select("input[name=item]").eachAttr("value"))
                .press("deed", list.one("#bulk button[data-key=a]").attr("value"));
        assertThat(page.path()).startsWith("/answers/many?idea=" + first + "&idea=" + second + "&back=/desk?kind");
        String back = page.form("#many-form").value("back");
        assertThat(back).startsWith("/desk?kind=answer&order=oldest&at=");
        assertThat(page.one("a.nl-button--secondary[href^='/desk']").attr("href"))
                .isEqualTo(back);

        Visitor.Answer preview = answer(page, "#many-form", "2027-03-01").submit();
        Visitor.Form change = preview.form("form[action='/answers/many']");
        change.element().attr("action", preview.one("[name=change]").attr("formaction"));
        Visitor.Answer again = change.press("change", "yes");
        assertThat(again.form("#many-form").value("back")).isEqualTo(back);
        assertThat(again.text("[name=possible]")).isEqualTo("Er komt een boom.");
        Visitor.Answer sent = preview.form("form[action='/answers/many']").submit();

        assertThat(sent.one("#to-list").attr("href")).isEqualTo(back);
        assertThat(sent.follow("#to-list").has("input[name=item]")).isFalse();
    }

    @Test
    void withAScriptTheWholePageMakesRoomForIt() {
        Visitor visitor = official();
        Visitor.Answer list = visitor.get("/desk?kind=answer&order=oldest");
        Visitor.Form form = list.form("#bulk")
                .all("item", list.page().select("input[name=item]").eachAttr("value"));

        visitor.header("HX-Request", "true");

        assertThat(form.press("deed", "together.answer").header("HX-Redirect"))
                .startsWith("/answers/many?idea=" + first + "&idea=" + second);
        assertThat(official()
                        .get(LIST)
                        .form("#bulk")
                        .press("deed", "together.answer")
                        .status())
                .as("nothing ticked")
                .isEqualTo(422);
    }

    @Test
    void nobodyIsLedToAnotherPlace() {
        Visitor.Answer page = official().get(first.path() + "/answer?back=https://example.org/desk?order=term");
        assertThat(page.has("[name=back]")).isFalse();
        assertThat(page.has(".way-back")).isFalse();

        Visitor.Answer done =
                answer(page, "2027-03-01").with("back", "//example.org/").submit();

        assertThat(done.path()).isEqualTo(first.path() + "?said=feedback.said.answered");
    }

    @Test
    void aPlanThatIsDueComesAndLeavesWhenItIsPutOff() {
        answer(begin(official(), LIST, first, "a"), "").submit();
        assertThat(official().get(LIST).has(line(first)))
                .as("answered, and nothing is due")
                .isFalse();
        clock.set(Instant.parse("2026-12-31T10:00:00Z")); // the plan is due on 5 January
        Visitor.Answer near = official().get("/desk?kind=plan&order=term");
        assertThat(near.text(line(first))).contains("De dag waarop er een plan moet zijn, komt dichtbij");
        clock.set(Instant.parse("2027-01-06T10:00:00Z"));
        assertThat(official().get(LIST).text(line(first))).contains("er een plan zou zijn, is voorbij", "te laat");

        Visitor.Answer done = begin(official(), LIST, first, "t")
                .form("form[action$='/delays']")
                .with("until", "2027-04-01")
                .with("reason", "De grond is nog bevroren, dus wij kunnen niet graven.")
                .submit();

        assertThat(done.path()).startsWith("/desk/items/answers/idea/" + second).contains("said=clock.said.put_off");
        assertThat(official().get(LIST).has(line(first))).isFalse();
    }

    @Test
    void theDayOnWhichPeopleWouldHearMoreComesAndLeavesWithTheNextAnswer() {
        answer(begin(official(), LIST, first, "a"), "2026-12-18").submit();
        assertThat(official().get(LIST).has(line(first))).isFalse();
        clock.set(Instant.parse("2026-12-14T10:00:00Z"));
        assertThat(official().get(LIST).text(line(first))).contains("komt dichtbij");
        clock.set(Instant.parse("2026-12-21T10:00:00Z"));
        assertThat(official().get("/desk?kind=hear&order=term").text(line(first)))
                .contains("De dag waarop de mensen iets zouden horen, is voorbij");
        assertThat(official().get("/answers").text("tbody")).contains("Beloofde dag is voorbij");

        begin(official(), LIST, first, "a")
                .form("#answer-form")
                .with("move", "")
                .with("possible", "Er komt een boom.")
                .with("why", "De kweker levert in maart.")
                .with("hearBy", "2027-04-01")
                .with("longer", "De kweker levert later dan hij zei.")
                .submit();

        assertThat(official().get(LIST).has(line(first))).isFalse();
    }

    @Test
    void aPromiseWaitsForTheAreaAndForWhoMadeItUntilItIsSettled() {
        promise("2026-12-18");
        String promised = ".desk-line[id^=line-promises-promise-]";
        assertThat(official().get(LIST).has(promised)).as("weeks before").isFalse();
        clock.set(Instant.parse("2026-12-21T10:00:00Z"));
        moves("HZ");
        Visitor colleague = cast.visitor(cast.staff("Kim", Role.OFFICIAL, "ML"));
        assertThat(colleague.get(LIST).text(promised)).contains("De gemeente beloofde dit. De dag is voorbij.");
        assertThat(cast.visitor(cast.staff("Otto", Role.OFFICIAL, "HZ"))
                        .get(LIST)
                        .has(promised))
                .isFalse();
        Visitor.Answer mine = official().get(LIST);
        assertThat(mine.text(promised)).contains("U beloofde dit.");

        Visitor.Answer done = mine.follow(promised + " a")
                .follow(".deeds a[data-key=a]")
                .form("form[action$='/outcome']")
                .with("state", "DONE")
                .with("reason", "De linde staat er sinds vanmorgen.")
                .submit();

        assertThat(done.path()).startsWith("/desk").contains("said=promise.said.outcome");
        assertThat(colleague.get(LIST).has(promised)).isFalse();
    }

    private void promise(String day) {
        Visitor.Answer done = answer(official().get(first.path() + "/answer"), "2027-03-01")
                .with("promise1What", "Er staat een linde op het plein.")
                .with("promise1Role", "team Groen")
                .with("promise1Name", "Noor Aydin")
                .with("promise1Due", day)
                .submit();
        assertThat(done.status()).isEqualTo(200);
    }

    /** They leave this district and work in another. */
    private void moves(String district) {
        database.sql(
                        "update resident_role set area_id = (select id from area where key = :key) where resident_id = :id")
                .bind("id", bas.id().value())
                .bind("key", district)
                .then()
                .block();
    }
}
