package nl.buurtstem.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discussions as people meet them, without JavaScript and with htmx. */
@AppTest
class DiscussionPagesTests {

    private static int counter;

    private final Discussion discussion;
    private final Temperatures temperatures;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;

    private Person noor;
    private Topic topic;
    private String idea;

    DiscussionPagesTests(
            Discussion discussion, Temperatures temperatures, Ideas ideas, Areas areas, Cast cast, MovableClock clock) {
        this.discussion = discussion;
        this.temperatures = temperatures;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
    }

    @BeforeEach
    void anIdeaIsThere() {
        clock.set(Instant.parse("2026-11-20T11:00:00Z"));
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        var id = SomeIdeas.publish(
                        ideas,
                        SomeIdeas.onTheSquare(areas, "Bomen op het plein " + ++counter),
                        cast.resident("Youssef" + counter))
                .block();
        topic = new Topic(Topic.Kind.IDEA, id.value());
        idea = topic.path();
    }

    @Test
    void anOpenQuestionWaitsOnTheWorkListUntilAnOfficialReplies() {
        long question =
                say(Side.QUESTION, "Wie geeft de bomen water in de zomer?").id();
        Visitor official = cast.visitor(noor);

        assertThat(official.get("/desk?kind=question").text("main")).contains("Wie geeft de bomen water");
        Answer item = official.get("/desk/items/questions/contribution/" + question);
        Answer done = item.follow(".deeds a[href^='/discussion/" + question + "?'][href$='#write']")
                .form("#contribution-form")
                .with("body", "De bomenploeg komt in droge weken elke dag langs.")
                .submit();
        assertThat(done.path()).startsWith("/desk").contains("said=discussion.said.written");
        assertThat(official.get("/desk?kind=question").text("main")).doesNotContain("Wie geeft de bomen water");
    }

    @Test
    void aGuestReadsAndIsLedToAFormOfTheSideTheyChose() {
        say(Side.FOR, "Bomen geven schaduw op het plein.");
        Answer page = cast.guest().get(idea);
        assertThat(page.text("#discussion")).contains("Bomen geven schaduw", "Voor en tegen staan om en om", "Rustig");
        assertThat(page.has("#discussion form")).isFalse();
        Answer form = page.follow("#write a[href$='side=against']");
        assertThat(form.has("input[value=AGAINST][checked]")).isTrue();
    }

    @Test
    void whatAGuestWroteSurvivesTheSignIn() {
        Visitor guest = cast.guest();
        Visitor.Form form = guest.get(idea + "/discussion/new?side=for").form("#contribution-form");
        clock.forward(Duration.ofSeconds(5));
        Answer signIn = form.with("body", "Bomen geven schaduw op het plein.").submit();
        assertThat(signIn.path()).startsWith("/sign-in");
    }

    @Test
    void whoIsSignedInWritesOnTheIdeaPageAndIsToldThatItWaits() {
        Visitor fatima = cast.visitor(cast.resident("Fatima" + counter));
        Answer after = fatima.get(idea)
                .form("#contribution-form")
                .with("side", "FOR")
                .with("body", "Bomen geven schaduw op het plein.")
                .submit();
        assertThat(after.path()).startsWith(idea + "/discussion?said=discussion.said.waits");
        assertThat(after.text(".said")).contains("Een medewerker leest dit eerst", "Bomen geven schaduw");
        assertThat(cast.guest().get(idea).text("#discussion")).doesNotContain("Bomen geven schaduw");
        assertThat(cast.visitor(noor).get("/moderation").text("main")).contains("Bomen geven schaduw");
    }

    @Test
    void aFormThatIsNotRightComesBackFilledInWithAllReasons() {
        Visitor fatima = cast.visitor(cast.resident("Fatima" + counter));
        Answer again =
                fatima.get(idea).form("#contribution-form").with("body", "Kort").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary li")).hasSize(2);
        assertThat(again.text("textarea[name=body]")).isEqualTo("Kort");
    }

    @Test
    void aPhoneNumberIsPointedOutBeforeItIsSent() {
        Visitor fatima = cast.visitor(cast.resident("Fatima" + counter));
        Answer asked = fatima.get(idea)
                .form("#contribution-form")
                .with("side", "QUESTION")
                .with("body", "Wie helpt mee? Bel 06 12345678.")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text("#heedless-error")).contains("telefoonnummer");
        Answer sent = asked.form("#contribution-form").with("heedless", "yes").submit();
        assertThat(sent.path()).contains("discussion.said.waits");
    }

    @Test
    void theSecondOfADayIsRefusedInUneaseAndTheTextStays() {
        temperatures
                .set(topic, Degree.UNEASE, "Er wordt fel geschreven.", "nl", 0, noor)
                .block();
        Visitor fatima = cast.visitor(cast.resident("Fatima" + counter));
        write(fatima, "Bomen geven schaduw op het plein.");
        Answer second = write(fatima, "En ze houden het regenwater vast.");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text(".error-summary")).contains("één keer per dag");
        assertThat(second.text("textarea[name=body]")).isEqualTo("En ze houden het regenwater vast.");
        assertThat(second.text(".utrecht-alert--warning")).contains("Er wordt fel geschreven.");
    }

    @Test
    void withHtmxOnlyTheDiscussionComesBack() {
        Visitor official = cast.visitor(noor);
        Visitor.Form form = official.get(idea).form("#contribution-form");
        Answer piece = htmx(
                official, "POST", idea + "/discussion", form, "side=FOR&language=nl&body=Er+is+geld+voor+acht+bomen.");
        assertThat(piece.body()).doesNotContain("<html").contains("Er is geld voor acht bomen.");
        assertThat(piece.text("[role=status]")).contains("Uw tekst staat erbij");
        Answer wrong = htmx(official, "POST", idea + "/discussion", form, "language=nl&body=Kort");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.has("#discussion textarea[aria-invalid]")).isTrue();
    }

    @Test
    void reactingIsPutAndDeletedNeverToggled() {
        Contribution said = say(Side.FOR, "Bomen geven schaduw op het plein.");
        Visitor fatima = cast.visitor(cast.resident("Fatima" + counter));
        String agree = "#reactions-" + said.id() + " form:has([value=AGREE])";
        Answer after = fatima.get(idea).form(agree).submit();
        assertThat(after.text("#reactions-" + said.id())).contains("1 eens, 0 anders");
        Answer back = after.form(agree).submit();
        assertThat(back.text("#reactions-" + said.id())).contains("Nog niemand reageerde");
        Visitor.Form form = back.form(agree);
        Answer piece = htmx(fatima, "PUT", said.path() + "/reaction", form, "reaction=OTHERWISE");
        assertThat(piece.has("button[id$=OTHERWISE][aria-pressed=true]")).isTrue();
        assertThat(piece.body()).doesNotContain("<html");
    }

    @Test
    void aGuestsReactionHasAPageOfItsOwn() {
        Contribution said = say(Side.FOR, "Bomen geven schaduw op het plein.");
        Answer asked = cast.guest()
                .get(said.path() + "/reaction?as=OTHERWISE")
                .form("main form")
                .submit();
        assertThat(asked.path()).startsWith("/sign-in");
    }

    @Test
    void forAndAgainstStandInTurnWithTheNewestFirst() {
        for (int n = 1; n <= 4; n++) {
            say(Side.FOR, "Voordeel nummer " + n + ".");
            say(Side.AGAINST, "Nadeel nummer " + n + ".");
        }
        var shown = cast.guest().get(idea).page().select(".debate .said__text").eachText();
        assertThat(shown)
                .hasSize(6)
                .startsWith(shown.get(0).startsWith("Voor") ? "Voordeel nummer 4." : "Nadeel nummer 4.");
        assertThat(shown.stream().map(text -> text.replaceAll("\\D", "")).toList())
                .containsExactly("4", "4", "3", "3", "2", "2");
        assertThat(shown.get(0).charAt(0)).isNotEqualTo(shown.get(1).charAt(0));
    }

    @Test
    void olderOnesComeByPagesWithoutDoubles() {
        for (int n = 1; n <= 12; n++) {
            say(Side.FOR, "Voordeel nummer " + n + ".");
        }
        say(Side.AGAINST, "Een nadeel is er ook.");
        Answer first = cast.guest().get(idea + "/discussion");
        Answer second = first.follow("a[rel=next]");
        assertThat(first.page().select(".debate .said__text")).hasSize(11);
        assertThat(second.page().select(".debate .said__text").eachText())
                .containsExactly("Voordeel nummer 2.", "Voordeel nummer 1.");
        assertThat(second.has("a[rel=next]")).isFalse();
    }

    @Test
    void onesOwnTextIsChangedAndTakenBack() {
        Contribution said = say(Side.QUESTION, "Wie wil meehelpen met planten?");
        Visitor author = cast.visitor(noor);
        Answer changed = author.get(said.path())
                .follow("a[href$='/edit']")
                .form("#contribution-form")
                .with("body", "Wie wil zaterdag meehelpen?")
                .submit();
        assertThat(changed.text(".said")).contains("zaterdag", "aangepast");
        Answer gone = changed.form("form[action$='/withdrawal']").submit();
        assertThat(gone.text("#" + said.anchor())).contains("Ingetrokken door de schrijver");
        assertThat(cast.visitor(cast.resident("Fatima" + counter))
                        .get(said.path() + "/edit")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOfficialSetsTheTemperatureWithAReason() {
        Visitor official = cast.visitor(noor);
        Answer form = official.get(idea).follow("a[href$='/temperature']");
        Answer wrong = form.form("main form").with("degree", "TENSION").submit();
        assertThat(wrong.status()).isEqualTo(422);
        Answer done = wrong.form("main form")
                .with("degree", "TENSION")
                .with("reason", "Er zijn scherpe woorden gevallen.")
                .submit();
        assertThat(done.text("#discussion")).contains("Spanning", "Er zijn scherpe woorden gevallen.");
        assertThat(cast.visitor(cast.resident("Fatima" + counter))
                        .get(idea + "/temperature")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aQuestionWaitsForOfficialsUntilOneReplies() {
        Contribution question = sayAs(cast.staff("Femke", Role.CLERK, "ML"), Side.QUESTION, "Wie betaalt de bomen?");
        publish(question);
        Visitor official = cast.visitor(noor);
        assertThat(official.get("/desk?kind=question").text("main")).contains("Wie betaalt de bomen?");
        official.get(question.path())
                .form("#contribution-form")
                .with("body", "De gemeente betaalt de bomen.")
                .submit();
        assertThat(official.get("/desk?kind=question").text("main")).doesNotContain("Wie betaalt de bomen?");
    }

    @Test
    void whatOneSaidIsAmongOnesData() {
        Person fatima = cast.resident("Fatima" + counter);
        sayAs(fatima, Side.FOR, "Bomen geven schaduw op het plein.");
        Visitor visitor = cast.visitor(fatima);
        assertThat(visitor.get("/me/data.json").body()).contains("Bomen geven schaduw");
        assertThat(visitor.get("/me").follow("a[href='/discussion/mine']").text("main"))
                .contains("Bomen geven schaduw");
    }

    @Test
    void thereIsNoDiscussionOfWhatIsNotPublic() {
        assertThat(cast.guest().get("/ideas/999999/discussion").status()).isEqualTo(404);
        assertThat(cast.guest().get("/discussion/999999").status()).isEqualTo(404);
    }

    private Answer write(Visitor visitor, String body) {
        return visitor.get(idea)
                .form("#contribution-form")
                .with("side", "FOR")
                .with("body", body)
                .submit();
    }

    private Contribution say(Side side, String body) {
        return sayAs(noor, side, body);
    }

    private Contribution sayAs(Person who, Side side, String body) {
        return discussion
                .write(topic, NewContribution.of(side, null, body, "nl"), who)
                .block();
    }

    private void publish(Contribution said) {
        cast.visitor(noor)
                .get("/moderation/contribution/" + said.id())
                .form("form[action$=decision]")
                .with("decision", "PUBLISH")
                .submit();
    }

    private static Answer htmx(Visitor visitor, String method, String path, Visitor.Form form, String body) {
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.origin() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", form.value("_csrf"))
                .header("HX-Request", "true"));
    }
}
