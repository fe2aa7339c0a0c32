package nl.buurtstem.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import nl.buurtstem.web.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session from plan to result, as people without JavaScript meet it. */
@AppTest
class ChatPagesTests {

    private static int counter;

    private final Subjects subjects;
    private final Areas areas;
    private final Chats chats;
    private final Statements statements;
    private final Positions positions;
    private final MovableClock clock;
    private final Cast cast;

    private Person noor;
    private Visitor official;
    private Visitor resident;
    private Subject subject;

    ChatPagesTests(
            Subjects subjects,
            Areas areas,
            Chats chats,
            Statements statements,
            Positions positions,
            MovableClock clock,
            Cast cast) {
        this.subjects = subjects;
        this.areas = areas;
        this.chats = chats;
        this.statements = statements;
        this.positions = positions;
        this.clock = clock;
        this.cast = cast;
    }

    @BeforeEach
    void aSubjectIsOpen() {
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        official = cast.visitor(noor);
        resident = cast.visitor(cast.resident("Fatima" + ++counter));
        subject = SomeChats.subject(subjects, areas, noor);
    }

    private Chat open() {
        return SomeChats.open(chats, subject, clock, noor);
    }

    @Test
    void whatIsOpenAndWhatIsOverStandsInOneList() {
        Chat chat = open();
        Visitor guest = cast.guest();
        assertThat(guest.get("/chats").text("section[aria-labelledby=open]"))
                .contains(chat.session().question());
        clock.set(chat.session().closesAt().plusSeconds(60));
        assertThat(guest.get("/chats").text("section[aria-labelledby=past]"))
                .contains(chat.session().question());
    }

    @Test
    void anOfficialPlansASessionChangesItAndTakesItAway() {
        Answer form = official.get(subject.path()).follow("a[href$='/chats/new']");
        Answer again = form.form("main form.form")
                .with("question", "Kort")
                .with("closes", "")
                .with("seeds", "Te kort\n" + SomeChats.SEEDS.getFirst())
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#question-error")).contains("10 tot 300");
        assertThat(again.text("#seeds-error")).contains("3 tot 20", "Stelling 1 heeft 7 tekens");
        assertThat(again.has("#closes-error")).isTrue();
        assertThat(again.text("textarea[name=seeds]")).contains("Te kort");
        Answer planned = again.form("main form.form")
                .with("question", "Wat vindt u van het plein?")
                .with("opens", inDays(1))
                .with("closes", inDays(5))
                .with("seeds", String.join("\n", SomeChats.SEEDS))
                .submit();
        assertThat(planned.text("main")).contains("Opent later", "De markt blijft op zaterdag.");
        assertThat(resident.get(path(planned)).text("main")).doesNotContain("De markt blijft op zaterdag.");
        assertThat(resident.get(path(planned) + "/statements").status()).isEqualTo(409);
        Answer changed = planned.follow("a[href$='/edit']")
                .form("main form.form")
                .with("question", "Wat wilt u met het plein?")
                .submit();
        assertThat(changed.text("h1")).isEqualTo("Wat wilt u met het plein?");
        Answer gone = changed.form("form:has(#withdraw)").submit();
        assertThat(gone.path()).startsWith(subject.path());
        assertThat(official.get(path(planned)).status()).isEqualTo(404);
    }

    @Test
    void whatWasOnlyPlannedLapsesWithItsSubjectAndShowsNoEmptyResult() {
        Answer planned = official.get(subject.path() + "/chats/new")
                .form("main form.form")
                .with("question", "Wat vindt u van het plein?")
                .with("opens", inDays(1))
                .with("closes", inDays(5))
                .with("seeds", String.join("\n", SomeChats.SEEDS))
                .submit();
        subjects.close(subject.id(), "Het plein wordt opnieuw bestraat, met bankjes.", "nl", noor)
                .block();
        clock.forward(Duration.ofDays(2));

        assertThat(resident.get(path(planned)).text("main"))
                .contains("Gaat niet door", "afgesloten voordat hij begon")
                .doesNotContain("Nog te weinig", "De markt blijft op zaterdag.");
        assertThat(resident.get(subject.path()).text("section[aria-labelledby=chats]"))
                .contains("Gaat niet door", "afgesloten voordat hij begon");
        assertThat(resident.get(subject.path()).has("a[href^='/chats/']")).isFalse();
        for (String page : List.of("/result", "/result.csv", "/statements")) {
            assertThat(resident.get(path(planned) + page).status()).as(page).isEqualTo(409);
        }
        assertThat(chats.announce().blockOptional().filter(id -> planned.path().contains("/chats/" + id + "?")))
                .isEmpty();
    }

    @Test
    void whileItIsOpenTheListOfSubjectsAndTheHomePageSaySo() {
        assertThat(resident.get("/subjects").text("li:has([href='" + subject.path() + "'])"))
                .doesNotContain("Wijkchat open");
        Chat chat = open();
        assertThat(resident.get("/subjects").text("li:has([href='" + subject.path() + "'])"))
                .contains("Wijkchat open tot en met");
        assertThat(cast.guest().get("/").text("section[aria-labelledby=chats]")).contains("Praat nu mee");
        chats.end(chat.session().id(), 1, new NewEnd(null, "Er is genoeg gezegd.", "nl"), noor)
                .block();
        clock.forward(Duration.ofSeconds(1));
        assertThat(resident.get("/subjects").text("li:has([href='" + subject.path() + "'])"))
                .doesNotContain("Wijkchat open");
        assertThat(cast.guest().get("/").has("a[href='" + chat.path() + "']")).isFalse();
    }

    private String inDays(int days) {
        return LocalDateTime.ofInstant(clock.instant(), Page.ZONE)
                .plusDays(days)
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    private static String path(Answer answer) {
        return answer.path().replaceFirst("\\?.*", "");
    }

    @Test
    void onlyOfficialsOfTheAreaPlanOneAndOnlyOneAtATime() {
        for (Person other : List.of(
                cast.resident("Fatima" + counter),
                cast.staff("Otto", Role.OFFICIAL, "HZ"),
                cast.staff("Femke", Role.FACILITATOR, "ML"))) {
            assertThat(cast.visitor(other).get(subject.path() + "/chats/new").status())
                    .isEqualTo(403);
        }
        Visitor.Form late = official.get(subject.path() + "/chats/new").form("main form.form");
        open();
        Answer second = late.with("question", "Wat vindt u van het plein?")
                .with("seeds", String.join("\n", SomeChats.SEEDS))
                .submit();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text(".error-summary")).contains("al een wijkchat");
        assertThat(second.text("textarea[name=seeds]")).contains("bankjes");
    }

    @Test
    void aResidentAnswersOneStatementAfterTheOtherAndThenSeesWhatOthersThink() {
        Chat chat = open();
        assertThat(resident.get(chat.path() + "/result").status()).isEqualTo(409);
        Answer page = resident.get(chat.path());
        String first = page.text("#statement");
        page = press(page, "AGREE");
        assertThat(page.text("#statement")).isNotEqualTo(first);
        assertThat(page.text("#progress")).contains("1 van de 3");
        assertThat(page.follow(".turn__back a").text("#statement")).isEqualTo(first);
        page = press(press(page, "PASS"), "DISAGREE");
        assertThat(page.text("#turn")).contains("U heeft op alles geantwoord");
        Answer mine = page.follow("#turn a[href$='/mine']");
        assertThat(mine.page().select(".chosen").eachText()).containsExactlyInAnyOrder("Eens", "Sla over", "Oneens");
        Answer again = mine.follow(".statement-list a");
        assertThat(again.one("button[aria-pressed=true]").attr("value")).isNotEmpty();
        press(again, "PASS");
        Answer result = resident.get(chat.path()).follow("#turn a[href$='/result']");
        assertThat(result.text("main")).contains("minder dan 5 mensen", "kan nog veranderen");
    }

    private static Answer press(Answer page, String position) {
        return page.form("#turn form").press("position", position);
    }

    @Test
    void htmxGetsTheNextStatementAloneAndSendingItAgainChangesNothing() {
        Chat chat = open();
        Visitor.Form form = resident.get(chat.path()).form("#turn form");
        String path = URI.create(form.element().absUrl("action")).getPath();
        Answer piece = put(resident, path, form.value("_csrf"), "position=AGREE");
        assertThat(piece.status()).isEqualTo(200);
        assertThat(piece.body()).doesNotContain("<html").doesNotContain("id=\"turn\"");
        assertThat(piece.text("#progress")).contains("1 van de 3");
        assertThat(put(resident, path, form.value("_csrf"), "position=AGREE").text("#statement"))
                .isEqualTo(piece.text("#statement"));
        assertThat(put(resident, path, form.value("_csrf"), "position=MAYBE").status())
                .isEqualTo(422);
    }

    private static Answer put(Visitor visitor, String path, String token, String body) {
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.origin() + path))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token)
                .header("HX-Request", "true"));
    }

    @Test
    void aGuestIsAskedToSignInWithTheAnswerAndOnlyReadsTheRest() {
        Chat chat = open();
        Answer page = cast.guest().get(chat.path());
        assertThat(page.text("#turn")).contains("vragen we uw e-mailadres");
        assertThat(press(page, "AGREE").has("input[type=email]")).isTrue();
        Answer all = page.follow("a[href$='/statements']");
        assertThat(all.page().select(".statement-list__item")).hasSize(3);
        assertThat(all.text("main")).doesNotContain("procent");
        assertThat(cast.guest().get(chat.path() + "/mine").path()).startsWith("/sign-in");
    }

    @Test
    void aStatementOfAResidentWaitsForAnOfficial() {
        Chat chat = open();
        Answer form = resident.get(chat.path()).follow("a[href$='/statements/new']");
        Answer again = form.form("main form.form").with("text", "Te kort").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("textarea[name=text]")).isEqualTo("Te kort");
        Answer sent = again.form("main form.form")
                .with("text", "Er komt een fontein midden op het plein.")
                .submit();
        assertThat(sent.text("main")).contains("leest deze stelling eerst");
        String own = sent.one(".note a[href*='/statements/']").attr("href");
        assertThat(cast.guest().get(own).status()).isEqualTo(404);
        assertThat(official.get("/desk").text("main")).contains("Er komt een fontein midden op het plein.");
        decide(own, "ASK_CHANGE", "UNCLEAR", "Schrijf erbij waar de fontein moet komen.");
        Answer edited = resident.get(own)
                .follow("a[href$='/edit']")
                .form("main form.form")
                .with("text", "Er komt een fontein voor de bibliotheek.")
                .submit();
        assertThat(edited.text("main")).contains("leest deze stelling eerst");
        decide(own, "PUBLISH", "", "");
        assertThat(cast.guest().get(own).text("#statement")).isEqualTo("Er komt een fontein voor de bibliotheek.");
        assertThat(resident.get(own + "/edit").status()).isEqualTo(409);
        assertThat(positions.round(chat.session().id(), noor).block().total()).isEqualTo(4);
    }

    private void decide(String statement, String decision, String rule, String sentence) {
        String path = "/moderation/statement/" + statement.replaceFirst(".*/", "");
        official.get(path)
                .form("form[action$=decision]")
                .with("decision", decision)
                .with("rule", rule)
                .with("sentence", sentence)
                .submit();
    }

    @Test
    void whatIsHiddenIsNotAskedAnyMore() {
        Chat chat = open();
        Statement first = statements.in(chat.session().id()).blockFirst();
        positions.take(first.id(), Position.AGREE, noor).block();
        Visitor.Form hide = official.get("/moderation/statement/" + first.id()).form("form[action$=hidden]");
        hide.submit();
        assertThat(cast.guest().get(first.path()).status()).isEqualTo(404);
        assertThat(positions.round(chat.session().id(), noor).block().done()).isZero();
        assertThat(positions.result(chat.session().id()).block().takers()).isZero();
    }

    @Test
    void itIsLengthenedAndEndedWithAReasonThatEverybodyReads() {
        Chat chat = open();
        clock.forward(Duration.ofMinutes(1));
        Answer form = official.get(chat.path()).follow("a[href$='/end']");
        Answer again = form.form("main form.form").with("reason", "Zomaar").submit();
        assertThat(again.status()).isEqualTo(422);
        Visitor.Form late = official.get(chat.path() + "/end").form("main form.form");
        Answer longer = again.form("main form.form")
                .with("until", inDays(20))
                .with("reason", "Veel mensen zijn nog met vakantie.")
                .submit();
        assertThat(longer.text("main")).contains("Verlengd op", "Veel mensen zijn nog met vakantie.");
        Answer told =
                late.with("how", "now").with("reason", "Er is genoeg gezegd.").submit();
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text(".error-summary")).contains("net veranderd");
        everybodyAgreesWith(statements.in(chat.session().id()).blockFirst());
        Answer ended = told.form("main form.form").submit();
        assertThat(ended.text("main")).contains("Eerder gesloten op", "Er is genoeg gezegd.", "De wijkchat is klaar");
        Answer result = cast.guest().get(chat.path());
        assertThat(result.text("section:has(#unites)")).contains("Iedereen die antwoordde, is het eens.");
        assertThat(result.text("main")).contains("Het college besluit in mei").doesNotContain("Sam");
        assertThat(cast.guest().get(chat.path() + "/result.csv").body()).contains(",10,0,0,100,unites");
        assertThat(cast.guest().get(subject.path()).text("section:has(#chats)")).contains("Dit verbindt");
    }

    private void everybodyAgreesWith(Statement statement) {
        for (int n = 0; n < Tally.JUDGED; n++) {
            positions
                    .take(statement.id(), Position.AGREE, cast.resident("Sam" + n))
                    .block();
        }
    }
}
