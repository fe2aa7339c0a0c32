package nl.buurtstem.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Rounds;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;

/** Answers are kept while they are written; where the area wants it, a colleague reads them before anybody else does. */
@AppTest
class SecondEyesTests {

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final MovableClock clock;
    private final DatabaseClient database;
    private final BeanFactory beans;

    private IdeaId idea;
    private IdeaId elsewhere;

    SecondEyesTests(
            Cast cast, Ideas ideas, Areas areas, MovableClock clock, DatabaseClient database, BeanFactory beans) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
        this.database = database;
        this.beans = beans;
    }

    @BeforeEach
    void twoIdeas() {
        clock.set(Instant.parse("2026-11-20T10:00:00Z"));
        Person amina = cast.resident("Amina");
        idea = SomeIdeas.publish(ideas, SomeIdeas.at(areas, "Een bank bij de kerk", "Nicolaaskerk"), amina)
                .block(); // Westoever wants a second pair of eyes
        elsewhere = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), amina)
                .block();
    }

    private Visitor bas() {
        return cast.visitor(cast.staff("Bas", Role.OFFICIAL, "WO"));
    }

    private Visitor kim() {
        return cast.visitor(cast.staff("Kim", Role.OFFICIAL, "ZO"));
    }

    private static Visitor.Form filled(Visitor visitor, IdeaId idea) {
        return visitor.get(idea.path() + "/answer")
                .form("#answer-form")
                .with("move", "")
                .with("possible", "Er komt een bank.")
                .with("why", "Mensen willen onderweg even zitten.");
    }

    /** The address of the draft that waits. */
    private String asked() {
        assertThat(filled(bas(), idea).press("act", "ask").path()).endsWith("said=feedback.said.asked");
        return "/answers/drafts/" + count("select max(id) from answer_draft");
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }

    private long answers() {
        return count("select count(*) from answer where idea_id = " + idea);
    }

    @Test
    void anAnswerGoesFromDraftToColleagueToPublicInItsWritersName() {
        String draft = asked();
        assertThat(answers()).isZero();
        assertThat(cast.guest().get(idea.path()).has(".answer")).isFalse();

        Visitor.Answer done = kim().get("/answers")
                .follow("#to-read a[href='" + draft + "']")
                .form("form[action$='/approval']")
                .submit();

        assertThat(done.path()).isEqualTo(idea.path() + "?said=feedback.said.approved");
        assertThat(done.text(".answer")).contains("Er komt een bank.", "Bas\u2069, ambtenaar");
        assertThat(count("select count(*) from answer_draft where idea_id = " + idea))
                .isZero();
    }

    @Test
    void itWaitsOnTheWorkListOfColleaguesAndNotOfItsWriter() {
        String draft = asked();

        String item = "/desk/items/drafts/draft/" + draft.replaceAll("\\D", "");
        assertThat(kim().get(item).text("main"))
                .as("the draft itself, and the idea it is about")
                .contains("Een bank bij de kerk", "vraagt een collega")
                .contains("Er komt een bank.", "Mensen willen onderweg even zitten.");
        assertThat(kim().get(item).has("a[href^='" + draft + "']")).isTrue();
        assertThat(bas().get(item).has("a[href^='" + draft + "']")).isFalse();
    }

    @Test
    void withoutAColleagueNothingIsPublished() {
        Visitor.Answer back = filled(bas(), idea).press("act", "send");

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text(".error-summary")).contains("leest eerst een collega mee");
        assertThat(answers()).isZero();
    }

    @Test
    void whereTheAreaDoesNotWantItTheWriterPublishes() {
        Visitor.Answer done = filled(kim(), elsewhere).submit();

        assertThat(done.path()).isEqualTo(elsewhere.path() + "?said=feedback.said.answered");
    }

    @Test
    void theColleagueSendsItBackWithARemarkThatOnlyOfficialsRead() {
        String draft = asked();

        Visitor.Answer back = kim().get(draft)
                .form("form[action$='/remark']")
                .with("remark", "Zeg erbij wanneer.")
                .submit();

        assertThat(back.path()).isEqualTo("/answers?said=feedback.said.sent_back");
        assertThat(bas().get(idea.path() + "/answer").text("#sent-back")).contains("Kim", "Zeg erbij wanneer.");
        Visitor.Answer own = bas().get(draft);
        assertThat(own.text("main"))
                .contains("Zeg erbij wanneer.", "Kim")
                .as("they are not spoken of as somebody else")
                .doesNotContain("Bas\u2069 vraagt");
        assertThat(own.has("form[action$='/approval']")).isFalse();
        assertThat(own.has("main a[href^='" + idea.path() + "/answer']")).isTrue();
        assertThat(cast.guest().get(idea.path()).page().text()).doesNotContain("Zeg erbij wanneer.");
        Rounds.deliver(beans);
        Rounds.deliver(beans);
        assertThat(count("select count(*) from demo_mail where recipient = 'bas@zilveroog.example'"
                        + " and text like '%Zeg erbij wanneer.%'"))
                .isOne();
    }

    @Test
    void theColleagueWhoIsAskedGetsMail() {
        Person kim = cast.staff("Kim", Role.OFFICIAL, "ZO");
        cast.staff("Lou", Role.OFFICIAL, "WO");
        filled(bas(), idea).with("colleague", kim.id().value().toString()).press("act", "ask");
        Rounds.deliver(beans);
        Rounds.deliver(beans);

        assertThat(database.sql("select recipient from demo_mail where subject like 'Wilt u meelezen?%bank bij de kerk'"
                                + " and text like '%/answers/drafts/' || (select max(id) from answer_draft) || '%'")
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .block())
                .containsExactly("kim@zilveroog.example");
    }

    @Test
    void whatChangedWhileTheColleagueReadIsReadAgain() {
        String draft = asked();
        Visitor.Form open = kim().get(draft).form("form[action$='/approval']");
        filled(bas(), idea).with("possible", "Er komen drie banken.").press("act", "ask");

        Visitor.Answer back = open.submit();

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text(".answer")).contains("Er komen drie banken.");
        assertThat(answers()).isZero();
    }

    static Stream<List<Object>> rights() {
        return Stream.of(
                List.of(Role.OFFICIAL, "ZO", 200),
                List.of(Role.OFFICIAL, "WO", 200),
                List.of(Role.OFFICIAL, "ML", 403),
                List.of(Role.CLERK, "ZO", 403),
                List.of(Role.FACILITATOR, "ZO", 403),
                List.of(Role.ADMINISTRATOR, "ZO", 403));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void onlyOfficialsOfTheAreaReadAndPublishADraft(List<Object> right) {
        String draft = asked();
        Visitor visitor = cast.visitor(cast.staff("Mo" + right.hashCode(), (Role) right.get(0), (String) right.get(1)));

        Visitor.Answer page = visitor.get(draft);

        assertThat(page.status()).isEqualTo(right.get(2));
        assertThat(page.has("#approve")).isEqualTo(right.get(2).equals(200));
    }

    @Test
    void itsWriterReadsItButDoesNotPublishIt() {
        String draft = asked();
        Visitor.Form approval = kim().get(draft).form("form[action$='/approval']");
        Visitor bas = bas();
        Visitor.Answer own = bas.get(draft);

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.has("#approve")).isFalse();
        String token = bas.get("/answers/templates/new").form("#template-form").value("_csrf");
        Visitor.Answer forced = bas.post(
                draft + "/approval",
                "_method=put&_csrf=" + Visitor.encode(token) + "&version=" + approval.value("version"),
                "application/x-www-form-urlencoded");
        assertThat(forced.status()).isEqualTo(403);
        assertThat(answers()).isZero();
    }

    @Test
    void aDraftIsKeptAndSeenByColleaguesWhoCanTakeItOver() {
        assertThat(filled(bas(), idea).press("act", "keep").path()).endsWith("said=feedback.said.kept");

        assertThat(bas().get(idea.path() + "/answer").text("[name=possible]")).isEqualTo("Er komt een bank.");
        Visitor.Answer theirs = kim().get(idea.path() + "/answer");
        assertThat(theirs.text("[name=possible]")).isEmpty();
        assertThat(theirs.text(".draft-other")).contains("Bas", "Er komt een bank.");
        assertThat(theirs.follow(".draft-other a[href*='from=']").text("[name=possible]"))
                .isEqualTo("Er komt een bank.");
    }

    @Test
    void aDraftThatWasChangedElsewhereIsNotOverwrittenUnseen() {
        filled(bas(), idea).press("act", "keep");
        Visitor.Form first = filled(bas(), idea).with("possible", "Op de telefoon geschreven.");
        Visitor.Form second = filled(bas(), idea).with("possible", "Op het werk geschreven.");
        first.press("act", "keep");

        Visitor.Answer back = second.press("act", "keep");

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text(".draft-other")).contains("Op de telefoon geschreven.");
        assertThat(back.text("[name=possible]")).isEqualTo("Op het werk geschreven.");
        assertThat(back.form("#answer-form")
                        .with("move", "")
                        .press("act", "keep")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSecondOfTwoOfficialsSeesTheFirstsAnswerBeforeSending() {
        Visitor.Form open = filled(cast.visitor(cast.staff("Lou", Role.OFFICIAL, "ML")), elsewhere);
        filled(kim(), elsewhere).with("possible", "Kim was eerst.").submit();

        Visitor.Answer back = open.submit();

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text(".answer")).contains("Kim was eerst.");
        assertThat(back.text("[name=possible]")).isEqualTo("Er komt een bank.");
        assertThat(back.form("#answer-form").with("move", "").submit().path()).endsWith("said=feedback.said.answered");
    }

    @Test
    void lookingFirstShowsTheAnswerAndHintsAndPublishesNothing() {
        Visitor.Answer preview = filled(bas(), idea)
                .with("possible", "U krijgt een omgevingsvergunning.")
                .press("act", "preview");

        assertThat(preview.text("#preview .answer")).contains("omgevingsvergunning");
        assertThat(preview.text(".advice")).contains("toestemming om te bouwen");
        assertThat(answers()).isZero();
    }
}
