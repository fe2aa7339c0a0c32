package nl.buurtstem.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** The agenda as people see it, and the clerk's work, without JavaScript. */
@AppTest
class AgendaPagesTests {

    private static final Instant OCTOBER = Instant.parse("2026-10-10T10:00:00Z");
    private static final Instant NOVEMBER_DATE = Instant.parse("2026-11-04T15:00:00Z");
    private static final String REASON = "De commissie vindt dit goed voor de buurt.";

    private final Agenda agenda;
    private final Cast cast;
    private final MovableClock clock;
    private final PostgresServer.Database database;
    private final Shelf shelf;

    AgendaPagesTests(
            Agenda agenda, Cast cast, MovableClock clock, PostgresServer.Database database, DatabaseClient client) {
        this.agenda = agenda;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
        this.shelf = new Shelf(client);
    }

    @BeforeEach
    void nothingYet() {
        Shelf.clear(database);
        clock.set(NOVEMBER_DATE.plusSeconds(20));
    }

    @Test
    void anEmptyAgendaTellsWhenIdeasAreChosen() {
        Visitor.Answer page = cast.guest().get("/agenda");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".card-grid > li")).hasSize(3);
        assertThat(page.text(".card-grid")).contains("2 december 2026, 16:00", "Nog 28 dagen");
        assertThat(page.text("main")).contains("Er staat nog geen vergadering gepland");
    }

    @Test
    void theAgendaCanBeReadInArabic() {
        selected();

        Visitor.Answer page = cast.guest().language("ar").get("/agenda");

        assertThat(page.one("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.text("h1")).isEqualTo("جدول أعمال لجان الأحياء");
        assertThat(page.text("main")).doesNotContain("agenda.");
    }

    @Test
    void aSelectedIdeaStandsOnTheMeetingWithItsLikesAndReason() {
        IdeaId idea = selected();

        Visitor.Answer page = cast.guest().get("/agenda");

        assertThat(page.text(".meeting__item"))
                .contains("Een bankje", "4 likes op de peildatum", "Genoeg likes gehaald", "45 minuten");
        Visitor.Answer meeting = page.follow(".meeting a[href^='/agenda/meetings/']");
        assertThat(meeting.text("h1")).isEqualTo("Stadsdeelcommissie Middenland");
        assertThat(meeting.has("a[href='" + idea.path() + "']")).isTrue();
        assertThat(meeting.has("a[href^='/agenda/items/']"))
                .as("guests see no work")
                .isFalse();
    }

    @Test
    void aFrozenListShowsItsInputAndThatItHolds() {
        selected();

        Visitor.Answer list = cast.guest().get("/agenda").follow(".meeting__item a[href^='/agenda/selections/']");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text("tbody tr")).contains("1", "4", "3", "Gekozen.");
        assertThat(list.has(".utrecht-alert--ok")).isTrue();
        Visitor.Answer json = list.follow("a[href$='.json']");
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.body())
                .contains(
                        "\"district\":\"ML\"",
                        "\"mode\":\"THRESHOLD\"",
                        "\"likes\":4",
                        "\"reason\":\"THRESHOLD_REACHED\"");
    }

    @Test
    void anIdeaThatIsHiddenLaterLosesItsTitleButNotItsNumbers() {
        IdeaId idea = selected();
        Shelf.asOwner(database, "update idea set stage = 'HIDDEN' where id = " + idea.value());

        Visitor.Answer agendaPage = cast.guest().get("/agenda");
        Visitor.Answer list = agendaPage.follow(".meeting__item a[href^='/agenda/selections/']");

        assertThat(agendaPage.text(".meeting__item"))
                .contains("niet meer te zien")
                .doesNotContain("bankje");
        assertThat(list.text("tbody tr")).contains("niet meer te zien", "4").doesNotContain("bankje");
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        for (String path : new String[] {
            "/agenda/meetings/999", "/agenda/selections/999", "/agenda/selections/999.json", "/agenda/meetings/x"
        }) {
            assertThat(cast.guest().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theIdeaPageTellsInWhichMeetingItIsTalkedAbout() {
        IdeaId idea = selected();

        Visitor.Answer page = cast.guest().get(idea.path());

        assertThat(page.text("#agenda")).contains("18 november 2026, 19:30", "4 likes op de peildatum");
    }

    @Test
    void anIdeaThatCollectsLikesTellsTheNextSelectionDate() {
        IdeaId idea = shelf.idea("ML", OCTOBER, 3);

        assertThat(cast.guest().get(idea.path()).text("#agenda")).contains("2 december 2026, 16:00");
    }

    private void theMeetingIsHeld() {
        clock.set(Instant.parse("2026-11-18T18:31:00Z"));
    }

    @Test
    void thereIsNoAdviceBeforeTheMeeting() {
        IdeaId idea = selected();
        Visitor clerk = cast.visitor(clerk());

        for (String path : new String[] {idea.path(), item()}) {
            Visitor.Answer page = clerk.get(path);
            assertThat(page.has("form[action$='/advice']")).as(path).isFalse();
            assertThat(page.text("main")).as(path).contains("18 november 2026, 19:30");
        }
        theMeetingIsHeld();
        Visitor.Form form = clerk.get(item())
                .form("form[action$='/advice']")
                .with("advice", "POSITIVE")
                .with("text", REASON);
        clock.set(Instant.parse("2026-11-18T18:29:00Z"));
        assertThat(form.submit().status()).isEqualTo(409);
    }

    @Test
    void whatWasTalkedAboutStaysOnItsMeeting() {
        selected();
        theMeetingIsHeld();
        Visitor clerk = cast.visitor(clerk());
        Visitor.Answer before = clerk.get(item());
        Visitor.Form arrange = before.form("form[action='" + item() + "']").with("minutes", "10");
        before.form("form[action$='/advice']")
                .with("advice", "POSITIVE")
                .with("text", REASON)
                .submit();

        assertThat(arrange.submit().status()).isEqualTo(409);
        assertThat(clerk.get(item()).has("form[action='" + item() + "']")).isFalse();
    }

    @Test
    void aMeetingWithNothingOnItCanBeTakenAwayAndOneWithIdeasCannot() {
        selected();
        Visitor clerk = cast.visitor(clerk());
        Visitor.Answer planned = clerk.get("/agenda")
                .follow("a[href^='/agenda/meetings/new']")
                .form("form[action^='/agenda/meetings']")
                .with("day", "2026-12-17")
                .with("time", "20:00")
                .submit();
        String path = planned.path().replaceFirst("\\?.*", "");
        Visitor.Answer gone =
                clerk.get(path + "/edit").form("main details form").submit();
        assertThat(gone.text("#alerts")).contains("weggehaald");
        assertThat(clerk.get(path).status()).isEqualTo(404);

        String full =
                clerk.get(item()).page().select("a[href^='/agenda/meetings/']").attr("href");
        assertThat(clerk.get(full + "/edit").form("main details form").submit().status())
                .isEqualTo(409);
    }

    @Test
    void theClerkRecordsAdviceAndThenTheDecision() {
        IdeaId idea = selected();
        theMeetingIsHeld();
        Visitor clerk = cast.visitor(clerk());

        Visitor.Answer advised = clerk.get(idea.path())
                .form("form[action$='/advice']")
                .with("advice", "POSITIVE")
                .with("text", REASON)
                .submit();
        assertThat(advised.path()).isEqualTo(idea.path() + "?said=agenda.said.advised");
        assertThat(shelf.stage(idea)).isEqualTo("DISCUSSED");

        Visitor.Answer decided = advised.form("form[action$='/decision']")
                .with("decision", "DECLINED")
                .with("text", REASON)
                .with("possible", "Een bankje op het plein ernaast kan wel. De wethouder kijkt ernaar.")
                .submit();
        assertThat(shelf.stage(idea)).isEqualTo("DECLINED");
        assertThat(decided.text("#agenda")).contains("We doen het niet", "Een bankje op het plein ernaast");
        assertThat(decided.text("#agenda details.term")).startsWith("wethouder");
        String meeting = decided.one("#agenda a[href^='/agenda/meetings/']").attr("href");
        assertThat(cast.guest().get(meeting).text("details.term")).startsWith("wethouder");
        assertThat(shelf.numbers("select count(*) from outbox where kind = 'ideas.moved'"))
                .containsExactly(3L);
    }

    @Test
    void aFormThatIsNotRightComesBackFilledInWithAllReasons() {
        selected();
        theMeetingIsHeld();
        Visitor clerk = cast.visitor(clerk());

        Visitor.Answer answer = clerk.get(item())
                .form("form[action$='/advice']")
                .with("text", "Kort")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary li")).hasSize(2);
        assertThat(answer.text("textarea[name=text]")).isEqualTo("Kort");
    }

    @Test
    void decliningNeedsWhatIsPossible() {
        selected();
        theMeetingIsHeld();
        Visitor clerk = cast.visitor(clerk());
        clerk.get(item())
                .form("form[action$='/advice']")
                .with("advice", "NEGATIVE")
                .with("text", REASON)
                .submit();

        Visitor.Answer answer = clerk.get(item())
                .form("form[action$='/decision']")
                .with("decision", "DECLINED")
                .with("text", REASON)
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#possible-error")).isTrue();
    }

    @Test
    void adviceIsRecordedOnce() {
        selected();
        theMeetingIsHeld();
        Visitor clerk = cast.visitor(clerk());
        Visitor.Form form = clerk.get(item())
                .form("form[action$='/advice']")
                .with("advice", "NEGATIVE")
                .with("text", REASON);
        form.submit();

        assertThat(form.submit().status()).isEqualTo(409);
    }

    @Test
    void whatWasDecidedByAnAnswerIsNotAskedOfTheClerkAgain() {
        IdeaId idea = selected();
        Shelf.asOwner(database, "update idea set stage = 'ADOPTED' where id = " + idea.value());
        Visitor clerk = cast.visitor(clerk());

        for (String path : new String[] {idea.path(), item()}) {
            assertThat(clerk.get(path).has("form[action$='/advice'], form[action$='/decision']"))
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void aFacilitatorNominatesAndEverybodySeesThat() {
        IdeaId idea = shelf.idea("ML", OCTOBER, 3);
        Visitor facilitator = cast.visitor(cast.staff("Joris", Role.FACILITATOR, "ML"));

        Visitor.Answer form = facilitator.get(idea.path()).follow("a[href$='/nomination']");
        Visitor.Answer done = form.form("form[action$='/nomination']")
                .with("reason", "Tijdens de wandeling noemde iedereen dit.")
                .submit();

        assertThat(done.path()).isEqualTo(idea.path() + "?said=agenda.said.nominated");
        assertThat(shelf.stage(idea)).isEqualTo("ON_AGENDA");
        assertThat(cast.guest().get("/agenda").text(".meeting__item"))
                .contains("Voorgedragen door de facilitator", "Tijdens de wandeling noemde iedereen dit.");
    }

    @Test
    void theClerkPlansAndMovesAMeeting() {
        Visitor clerk = cast.visitor(clerk());

        Visitor.Answer planned = clerk.get("/agenda")
                .follow("a[href^='/agenda/meetings/new']")
                .form("form[action^='/agenda/meetings']")
                .with("day", "2026-12-10")
                .with("time", "20:00")
                .with("place", "Raadhuis, zaal 2")
                .submit();
        assertThat(planned.text("main")).contains("10 december 2026, 20:00", "Raadhuis, zaal 2");

        Visitor.Answer moved = planned.follow("a[href$='/edit']")
                .form("form[action^='/agenda/meetings']")
                .with("day", "2026-12-11")
                .submit();
        assertThat(moved.text("main")).contains("11 december 2026, 20:00");
    }

    @Test
    void aMeetingInThePastOrWithoutADayIsRefused() {
        Visitor clerk = cast.visitor(clerk());
        Visitor.Answer form = clerk.get("/agenda").follow("a[href^='/agenda/meetings/new']");

        assertThat(form.form("form[action^='/agenda/meetings']")
                        .with("day", "2020-01-01")
                        .submit()
                        .status())
                .isEqualTo(422);
        Visitor.Answer nonsense = form.form("form[action^='/agenda/meetings']")
                .with("day", "morgen")
                .with("time", "laat")
                .submit();
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.has("#day-error")).isTrue();
        assertThat(nonsense.has("#time-error")).isTrue();
    }

    @Test
    void theClerkMovesAnItemAndGivesItMoreTime() {
        selected();
        Visitor clerk = cast.visitor(clerk());
        Visitor.Answer desk = clerk.get(item());

        Visitor.Answer arranged = desk.form("form:has(#minutes)")
                .with("minutes", "60")
                .with("position", "3")
                .submit();
        assertThat(arranged.status()).isEqualTo(200);
        assertThat(shelf.numbers("select minutes::bigint from agenda_item")).containsExactly(60L);

        Visitor.Answer wrong = desk.form("form:has(#minutes)")
                .with("minutes", "9999")
                .with("position", "nul")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".error-summary li")).hasSize(2);
    }

    @Test
    void aClerkOfAnotherDistrictMayNot() {
        IdeaId idea = selected();
        Visitor other = cast.visitor(cast.staff("Sander", Role.CLERK, "HZ"));

        assertThat(other.get(item()).status()).isEqualTo(403);
        assertThat(other.get("/agenda/meetings/new?district=" + shelf.district("ML"))
                        .status())
                .isEqualTo(403);
        assertThat(other.get(idea.path() + "/nomination").status()).isEqualTo(403);
        assertThat(other.get(idea.path()).has("form[action$='/advice']")).isFalse();
    }

    @Test
    void aGuestIsAskedToSignInFirst() {
        selected();

        assertThat(cast.guest().get(item()).path()).startsWith("/sign-in");
    }

    private Person clerk() {
        return cast.staff("Gerda", Role.CLERK, "ML");
    }

    private IdeaId selected() {
        IdeaId idea = shelf.liked(shelf.idea("ML", OCTOBER, 3), 4, OCTOBER.plusSeconds(900));
        assertThat(agenda.selectDue().block()).isOne();
        return idea;
    }

    private String item() {
        return "/agenda/items/" + shelf.one("select max(id) from agenda_item", Long.class);
    }
}
