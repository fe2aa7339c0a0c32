package nl.buurtstem.ideas.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import nl.buurtstem.testing.Visitor.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;

@AppTest
class EntryTests {

    private static final String FORM = "form[action=/ideas/entry]";

    private final Cast cast;
    private final Ideas ideas;
    private final Decisions decisions;
    private final MovableClock clock;
    private final DatabaseClient database;
    private final Person facilitator;

    EntryTests(Cast cast, Ideas ideas, Decisions decisions, MovableClock clock, DatabaseClient database) {
        this.cast = cast;
        this.ideas = ideas;
        this.decisions = decisions;
        this.clock = clock;
        this.database = database;
        this.facilitator = cast.staff("Femke", Role.FACILITATOR, "ML");
    }

    private String daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days)).toString().substring(0, 10);
    }

    /** The form as a facilitator copied it from paper. */
    private Form filledIn(Visitor visitor, String title) {
        Form form = visitor.get("/ideas/entry").form(FORM);
        clock.forward(Duration.ofMinutes(1));
        return form.with("channel", "paper")
                .with("received", daysAgo(3))
                .with("goal", "Ouderen kunnen onderweg even uitrusten.")
                .with("title", title)
                .with("body", "Zet een bankje in de schaduw, halverwege de winkel en de molen.")
                .with("theme", "green")
                .with("place", "Molen De Hoop");
    }

    private IdeaId entered(String title) {
        return new IdeaId((Long) row(title).get("id"));
    }

    private Map<String, Object> row(String title) {
        List<Map<String, Object>> rows = database.sql("select * from idea where title = :title")
                .bind("title", title)
                .fetch()
                .all()
                .collectList()
                .block();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private void publish(IdeaId id) {
        Person official = cast.staff("Ottoline", Role.OFFICIAL, "ZO");
        Decision decision = new Decision(Decision.Kind.PUBLISH, Rule.NONE, "Duidelijk opgeschreven.", "nl");
        decisions
                .decide("idea", id.value(), decision, new Decisions.Seen(0, null), official)
                .block();
    }

    @Test
    void anIdeaOnPaperWaitsForReviewAndThenSaysHowItCameInButNotWhoEnteredIt() {
        Answer next = filledIn(cast.visitor(facilitator), "Een bankje, gevraagd op papier")
                .with("shownAs", "Annie uit de Molenbuurt")
                .submit();
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.path()).startsWith("/ideas/entry").contains("ideas.said.entered_waits");
        IdeaId id = entered("Een bankje, gevraagd op papier");
        assertThat(cast.guest().get(id.path()).status()).isEqualTo(404);
        publish(id);

        Answer page = cast.guest().get(id.path());
        assertThat(page.text(".idea__head")).contains("Annie uit de Molenbuurt");
        assertThat(page.text(".facts")).contains("Op papier", "begeleider");
        assertThat(page.text(".timeline")).contains("Ingestuurd", "begeleider", "Duidelijk opgeschreven.");
        assertThat(page.body()).doesNotContain("Femke");
        assertThat(cast.guest().get("/ideas?order=new").body()).doesNotContain("Femke");
    }

    @Test
    void theNextFormKeepsHowAndWhenTheLastOneCameInAndNothingElse() {
        Form next = filledIn(cast.visitor(facilitator), "Het eerste van een stapel")
                .with("shownAs", "Annie")
                .with("email", "annie.stapel@zilveroog.example")
                .submit()
                .form(FORM);
        assertThat(next.value("channel")).isEqualTo("paper");
        assertThat(next.value("received")).isEqualTo(daysAgo(3));
        assertThat(List.of(next.value("title"), next.value("shownAs"), next.value("email")))
                .containsOnly("");
    }

    @Test
    void aPileOfFortyFormsMeetsNoLimit() {
        Visitor visitor = cast.visitor(cast.staff("Fenna", Role.FACILITATOR, "ZO"));
        for (int i = 1; i <= 40; i++) {
            assertThat(filledIn(visitor, "Formulier nummer " + i).submit().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoLeftAnAddressIsTheAuthorUnderTheNameTheyChose() {
        Person sjaan = cast.resident("Sjaan");
        filledIn(cast.visitor(facilitator), "Een bankje voor de buurvrouw")
                .with("shownAs", "Een buurvrouw")
                .with("email", " SJAAN@zilveroog.example ")
                .submit();
        IdeaId id = entered("Een bankje voor de buurvrouw");
        assertThat(row("Een bankje voor de buurvrouw").get("author_id"))
                .isEqualTo(sjaan.id().value());
        publish(id);
        assertThat(cast.guest().get(id.path()).body()).contains("Een buurvrouw").doesNotContainIgnoringCase("sjaan");
        assertThat(cast.visitor(sjaan).get("/ideas/mine").text("main")).contains("Een bankje voor de buurvrouw");
        assertThat(cast.visitor(facilitator).get(id.path() + "/edit").status()).isEqualTo(403);
    }

    @Test
    void whoLeavesTakesTheirNameOffTheIdea() {
        Person ria = cast.resident("Ria");
        filledIn(cast.visitor(facilitator), "Een bankje voor Ria")
                .with("shownAs", "Ria van de hoek")
                .with("email", ria.email())
                .submit();
        publish(entered("Een bankje voor Ria"));
        database.sql("delete from resident where id = :id")
                .bind("id", ria.id().value())
                .then()
                .block();
        assertThat(cast.guest().get(entered("Een bankje voor Ria").path()).body())
                .doesNotContain("Ria van de hoek");
    }

    @Test
    void forSomebodyWhoCannotBeReachedTheFacilitatorMakesTheChangeThatIsAsked() {
        filledIn(cast.visitor(facilitator), "Een bankje zonder adres").submit();
        IdeaId id = entered("Een bankje zonder adres");
        ideas.move(
                        id,
                        Move.ASK_CHANGE,
                        Reason.of("Zeg waar het bankje komt.", "nl"),
                        new Actor(null, ActorRole.OFFICIAL))
                .block();
        Visitor visitor = cast.visitor(facilitator);
        assertThat(visitor.get("/ideas/entry").text("main")).contains("vraagt iets te veranderen");
        assertThat(visitor.get(id.path()).text(".idea__head")).contains("Zeg waar het bankje komt.");
        Form edit = visitor.get("/desk?kind=change&order=term")
                .follow("#line-entries-idea-" + id + " a")
                .follow(".deeds a[data-key=a]")
                .form("form[action=" + id.path() + "/edit]");
        clock.forward(Duration.ofMinutes(1));
        assertThat(edit.with("title", "Een bankje naast de molen, zonder adres")
                        .submit()
                        .path())
                .as("back at the work list")
                .startsWith("/desk?kind=change&order=term&said=ideas.said.resubmitted");
        assertThat(row("Een bankje naast de molen, zonder adres")).containsEntry("stage", "IN_REVIEW");
    }

    @Test
    void whoEnteredItDoesNotReviewIt() {
        Person both = cast.staff("Tineke", Role.FACILITATOR, "ZO");
        filledIn(cast.visitor(both), "Een bankje van Tineke").submit();
        Person official = cast.staff("Tineke", Role.OFFICIAL, "ZO");
        Decision decision = new Decision(Decision.Kind.PUBLISH, Rule.NONE, "Goed opgeschreven.", "nl");
        IdeaId id = entered("Een bankje van Tineke");
        assertThat(decisions
                        .decide("idea", id.value(), decision, new Decisions.Seen(0, null), official)
                        .map(done -> "published")
                        .onErrorResume(
                                nl.buurtstem.kernel.Refused.class,
                                refused -> reactor.core.publisher.Mono.just(
                                        refused.refusal().name()))
                        .block())
                .isEqualTo("NOT_YOUR_OWN");
    }

    @Test
    void theAuditLogKnowsWhoEnteredIt() {
        filledIn(cast.visitor(facilitator), "Een bankje voor het logboek").submit();
        assertThat(database.sql("select actor from audit_log where act = 'idea.entered' and subject_id = :id")
                        .bind("id", entered("Een bankje voor het logboek").toString())
                        .map(row -> row.get("actor", java.util.UUID.class))
                        .all()
                        .collectList()
                        .block())
                .containsExactly(facilitator.id().value());
    }

    private static UnaryOperator<Form> with(String field, String value) {
        return form -> form.with(field, value);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                arguments("no channel", (UnaryOperator<Form>) f -> f.without("channel"), "channel"),
                arguments("online is not a channel here", with("channel", "online"), "channel"),
                arguments("no day", with("received", ""), "received"),
                arguments("no such day", with("received", "2026-02-31"), "received"),
                arguments("words for a day", with("received", "gisteren"), "received"),
                arguments("a day to come", with("received", "2999-01-01"), "received"),
                arguments("long ago", with("received", "1999-01-01"), "received"),
                arguments("a name of one letter", with("shownAs", "A"), "shownAs"),
                arguments("a name with markup", with("shownAs", "<b>Annie</b>"), "shownAs"),
                arguments("half an address", with("email", "annie@"), "email"),
                arguments("a place in another district", with("place", "Haventoren"), "place"),
                arguments("no place", with("place", ""), "place"),
                arguments("no title", with("title", ""), "title"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInputComesBackFilledInWithTheReason(String name, UnaryOperator<Form> spoiled, String field) {
        Form form =
                filledIn(cast.visitor(facilitator), "Een bankje dat terugkomt").with("shownAs", "Annie");
        Answer answer = spoiled.apply(form).submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary li")).hasSize(1);
        assertThat(answer.one(".error-summary li a").attr("href")).isEqualTo("#" + field);
        assertThat(answer.text(".error-summary li")).isNotBlank().doesNotContain("refusal");
        assertThat(answer.has("#" + field)).isTrue();
        assertThat(answer.form(FORM).value("goal")).isEqualTo("Ouderen kunnen onderweg even uitrusten.");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheForm() {
        Answer answer = cast.visitor(facilitator).get("/ideas/entry").form(FORM).submit();
        assertThat(answer.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#channel", "#received", "#goal", "#title", "#body", "#theme", "#place", "#send");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICIAL", "CLERK", "ADMINISTRATOR"})
    void otherStaffDoNotEnterIdeas(Role role) {
        Visitor visitor = cast.visitor(cast.staff("Anders", role, "ZO"));
        assertThat(visitor.get("/ideas/entry").status()).isEqualTo(403);
        assertThat(visitor.get("/ideas").has("a[href=/ideas/entry]")).isFalse();
    }

    @Test
    void aGuestIsLedToSignInAndAResidentIsRefused() {
        assertThat(cast.guest().get("/ideas/entry").path()).startsWith("/sign-in");
        assertThat(cast.visitor(cast.resident("Rosa")).get("/ideas/entry").status())
                .isEqualTo(403);
        assertThat(cast.visitor(facilitator).get("/ideas").has("a[href=/ideas/entry]"))
                .isTrue();
    }
}
