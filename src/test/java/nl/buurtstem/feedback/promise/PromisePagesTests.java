package nl.buurtstem.feedback.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** A promise is made with an answer, stands in public, and what comes of it is added; nothing is ever taken away. */
@AppTest
class PromisePagesTests {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final MovableClock clock;
    private final DatabaseClient database;

    private IdeaId idea;
    private long promise;

    PromisePagesTests(Cast cast, Ideas ideas, Areas areas, MovableClock clock, DatabaseClient database) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void anAnswerThatPromises() {
        clock.set(FRIDAY);
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), cast.resident("Amina"))
                .block();
        Visitor.Answer done = official()
                .get(idea.path() + "/answer")
                .form("#answer-form")
                .with("move", "")
                .with("possible", "Er komt een boom.")
                .with("why", "Het is te heet op het plein.")
                .with("promise1What", "Er staat een linde op het plein.")
                .with("promise1Role", "team Groen")
                .with("promise1Name", "Noor Aydin")
                .with("promise1Due", "2026-12-18")
                .submit();
        assertThat(done.status()).isEqualTo(200);
        promise = count("select max(id) from promise");
    }

    private Visitor official() {
        return cast.visitor(cast.staff("Bas", Role.OFFICIAL, "ML"));
    }

    private Visitor.Answer say(Visitor visitor, String state, String due, String reason) {
        return visitor.get("/promises/" + promise + "/outcome")
                .form("form[action$='/outcome']")
                .with("state", state)
                .with("due", due)
                .with("reason", reason)
                .submit();
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }

    @Test
    void itStandsWithTheIdeaAndOnThePublicRecord() {
        assertThat(cast.guest().get(idea.path()).text("#promises"))
                .contains("Er staat een linde", "team Groen", "Noor Aydin", "18 december 2026");
        Visitor.Answer record = cast.guest().get("/promises");
        assertThat(record.text("tbody")).contains("Middenland");
        assertThat(record.text(".promise-list")).contains("Er staat een linde", "Een boom op het plein");
    }

    @Test
    void whatIsDoneStandsOnTheTimelineAndPeopleAreTold() {
        Visitor.Answer done = say(official(), "DONE", "", "De linde staat er sinds vanmorgen.");

        assertThat(done.path()).isEqualTo("/promises/" + promise + "?said=promise.said.outcome");
        assertThat(done.text(".promise")).contains("Gedaan", "sinds vanmorgen");
        assertThat(cast.guest().get(idea.path()).text(".timeline")).contains("De gemeente deed wat zij beloofde");
        assertThat(count("select count(*) from outbox o join idea_event e on o.payload ->> 'event' = e.id::text"
                        + " where e.kind = 'PROMISE_DONE' and e.idea_id = " + idea))
                .isOne();
    }

    @Test
    void aDelayNamesANewDayAndTheFirstIsNotForgotten() {
        Visitor.Answer done = say(official(), "DELAYED", "2027-02-01", "De grond is nog bevroren.");

        assertThat(done.text(".promise"))
                .contains("Duurt langer", "Uiterlijk op 1 februari 2027", "Eerst was dat 18 december 2026", "bevroren");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Genoeg woorden hier, #state-error",
        "DELAYED, '', Genoeg woorden hier, #due-error",
        "DELAYED, 2026-12-10, Genoeg woorden hier, #due-error",
        "DROPPED, '', Kort, #reason-error",
        "DONE, '', '', #reason-error"
    })
    void whatIsWrongComesBackFilledIn(String state, String due, String reason, String complaint) {
        Visitor.Answer back = say(official(), state, due, reason);

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.has(complaint)).isTrue();
        assertThat(back.page().select("#due").val()).isEqualTo(due);
        assertThat(count("select count(*) from promise_event where promise_id = " + promise))
                .isZero();
    }

    @Test
    void theSecondOfTwoOfficialsSeesWhatTheFirstSaidAndLosesNothing() {
        Visitor.Form open = official()
                .get("/promises/" + promise + "/outcome")
                .form("form[action$='/outcome']")
                .with("state", "DROPPED")
                .with("reason", "Er ligt een kabel in de grond.");
        say(cast.visitor(cast.staff("Kim", Role.OFFICIAL, "ZO")), "DELAYED", "2027-02-01", "De grond is nog bevroren.");

        Visitor.Answer back = open.submit();

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text(".promise")).contains("De grond is nog bevroren.");
        assertThat(back.text("#reason")).isEqualTo("Er ligt een kabel in de grond.");
        Visitor.Answer again = back.form("form[action$='/outcome']").submit();
        assertThat(again.text(".promise")).contains("Gaat niet door", "kabel");
    }

    @Test
    void afterTheEndNothingMoreIsSaid() {
        say(official(), "DONE", "", "De linde staat er sinds vanmorgen.");

        assertThat(official().get("/promises/" + promise + "/outcome").has("form[action$='/outcome']"))
                .isFalse();
    }

    @Test
    void aDayThatPassesIsShownAsLate() {
        clock.set(Instant.parse("2026-12-19T10:00:00Z"));

        assertThat(cast.guest().get("/promises?show=late").text(".promise-list"))
                .contains("Te laat", "Er staat een linde");
    }

    static Stream<List<Object>> rights() {
        return Stream.of(
                List.of(Role.OFFICIAL, "ZO", 200),
                List.of(Role.OFFICIAL, "ML", 200),
                List.of(Role.OFFICIAL, "HZ", 403),
                List.of(Role.CLERK, "ZO", 403),
                List.of(Role.FACILITATOR, "ZO", 403),
                List.of(Role.ADMINISTRATOR, "ZO", 403));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void onlyOfficialsOfTheAreaSayWhatCameOfIt(List<Object> right) {
        Visitor visitor =
                cast.visitor(cast.staff("Lou" + right.hashCode(), (Role) right.get(0), (String) right.get(1)));

        assertThat(visitor.get("/promises/" + promise + "/outcome").status()).isEqualTo(right.get(2));
        boolean may = right.get(2).equals(200);
        assertThat(visitor.get("/promises/" + promise).has("a[href$='/outcome']"))
                .isEqualTo(may);
    }

    @Test
    void residentsAndGuestsReadOnly() {
        assertThat(cast.visitor(cast.resident("Dewi"))
                        .get("/promises/" + promise + "/outcome")
                        .status())
                .isEqualTo(403);
        assertThat(cast.guest().get("/promises/" + promise + "/outcome").path()).startsWith("/sign-in");
        assertThat(cast.guest().get("/promises/999999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"promise, what", "promise, due", "promise_event, reason", "promise_event, kind", "translation, words"})
    void noWordCanBeChangedOrTakenAway(String table, String column) {
        assertThat(database.sql("select has_table_privilege('buurtstem_app', '" + table + "', 'delete')"
                                + " or has_table_privilege('buurtstem_app', '" + table + "', 'truncate')"
                                + " or has_column_privilege('buurtstem_app', '" + table + "', '" + column
                                + "', 'update')")
                        .mapValue(Boolean.class)
                        .one()
                        .block())
                .isFalse();
    }
}
