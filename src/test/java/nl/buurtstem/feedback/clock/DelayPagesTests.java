package nl.buurtstem.feedback.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** The clock beside an idea, and putting it off, without JavaScript. */
@AppTest
class DelayPagesTests {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final MovableClock clock;
    private final DatabaseClient database;

    private IdeaId idea;

    DelayPagesTests(Cast cast, Ideas ideas, Areas areas, MovableClock clock, DatabaseClient database) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void aDiscussedIdea() {
        clock.set(FRIDAY);
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), cast.resident("Amina"))
                .block();
        clerk(Move.NOMINATE);
        clerk(Move.DISCUSS);
    }

    private void clerk(Move move) {
        Actor clerk = Actor.staff(cast.staff("Cor", Role.CLERK, "ZO"), ActorRole.CLERK);
        ideas.move(idea, move, Reason.of("Omdat het zo is afgesproken.", "nl"), clerk)
                .block();
    }

    private Visitor official() {
        return cast.visitor(cast.staff("Bas", Role.OFFICIAL, "ZO"));
    }

    private Visitor.Answer send(Visitor visitor, String until, String reason) {
        return visitor.get(idea.path() + "/delays/new")
                .form("form[action='" + idea.path() + "/delays']")
                .with("until", until)
                .with("reason", reason)
                .submit();
    }

    @Test
    void everybodySeesUntilWhenTheMunicipalityDecides() {
        Visitor.Answer page = cast.guest().get(idea.path());

        assertThat(page.text("#clock"))
                .contains("De gemeente besluit uiterlijk op 19 januari 2027.", "Nog 40 werkdagen.");
    }

    @Test
    void anAuthorSeesUntilWhenSomebodyReadsTheirIdeaAndNobodyElseDoes() {
        Person author = cast.resident("Dewi");
        IdeaId fresh = ideas.putForwardForReview(author, SomeIdeas.onTheSquare(areas, "Een pomp op het plein"))
                .block();

        assertThat(cast.visitor(author).get(fresh.path()).text("#clock"))
                .contains("Iemand leest dit idee uiterlijk op 4 december 2026.", "Nog 10 werkdagen.");
        assertThat(cast.guest().get(fresh.path()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-18T10:00:00Z, Nog 1 werkdag.",
        "2027-01-19T22:30:00Z, Dat is vandaag.",
        "2027-01-19T23:30:00Z, Dat is 1 werkdag te laat.",
        "2027-01-25T10:00:00Z, Dat is 4 werkdagen te laat."
    })
    void theDaysAreCountedInDutchTime(Instant now, String sentence) {
        clock.set(now);

        assertThat(cast.guest().get(idea.path()).text("#clock")).contains(sentence);
    }

    @Test
    void puttingItOffStandsBesideTheIdeaOnTheTimelineAndInTheMail() {
        Visitor.Answer done = send(official(), "2027-02-01", "De bomenploeg moet eerst de wortels bekijken.");

        assertThat(done.path()).isEqualTo(idea.path() + "?said=clock.said.put_off");
        assertThat(done.text("#clock"))
                .contains(
                        "uiterlijk op 1 februari 2027",
                        "Eerst zou de gemeente uiterlijk op 19 januari 2027",
                        "wortels bekijken");
        assertThat(done.text(".timeline"))
                .contains("De gemeente heeft meer tijd nodig", "wortels bekijken", "1 februari 2027");
        assertThat(count("select count(*) from outbox o join idea_event e on o.payload ->> 'event' = e.id::text"
                        + " where o.kind = 'ideas.moved' and e.kind = 'DELAY' and e.idea_id = " + idea))
                .isOne();
    }

    @Test
    void aSecondWordCountsAndTheFirstDayIsNotForgotten() {
        send(official(), "2027-02-01", "De bomenploeg moet eerst de wortels bekijken.");
        send(official(), "2027-03-01", "De wortels lopen onder een kabel door.");

        assertThat(cast.guest().get(idea.path()).text("#clock"))
                .contains(
                        "uiterlijk op 1 maart 2027",
                        "Eerst zou de gemeente uiterlijk op 19 januari 2027",
                        "onder een kabel");
        assertThat(count("select count(*) from delay where idea_id = " + idea)).isEqualTo(2);
    }

    @Test
    void aFormThatIsWrongComesBackFilledIn() {
        Visitor.Answer back = send(official(), "2026-12-01", "Kort.");

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text("#until-error")).contains("later is dan de dag die nu geldt");
        assertThat(back.text("#reason-error")).contains("tussen 10 en");
        assertThat(back.page().select("#until").val()).isEqualTo("2026-12-01");
        assertThat(back.page().select("#reason").text()).isEqualTo("Kort.");
        assertThat(count("select count(*) from delay where idea_id = " + idea)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', Kies een dag.", "morgen, Kies een dag.", "2028-06-01, Kies een dag binnen een jaar."})
    void anImpossibleDayIsRefusedInWords(String until, String sentence) {
        assertThat(send(official(), until, "De bomenploeg is nog bezig.").text("#until-error"))
                .contains(sentence);
    }

    static Stream<List<Object>> rights() {
        return Stream.of(
                List.of(Role.OFFICIAL, "ZO", 200),
                List.of(Role.CLERK, "ZO", 200),
                List.of(Role.FACILITATOR, "ZO", 403),
                List.of(Role.ADMINISTRATOR, "ZO", 403),
                List.of(Role.OFFICIAL, "HZ", 403),
                List.of(Role.CLERK, "HZ", 403));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void officialsAndClerksOfTheAreaMayPutItOff(List<Object> right) {
        Person person = cast.staff("Kim" + right.hashCode(), (Role) right.get(0), (String) right.get(1));

        assertThat(cast.visitor(person).get(idea.path() + "/delays/new").status())
                .isEqualTo(right.get(2));
    }

    @Test
    void aResidentMayNot() {
        assertThat(cast.visitor(cast.resident("Dewi"))
                        .get(idea.path() + "/delays/new")
                        .status())
                .isEqualTo(403);
        assertThat(cast.guest().get(idea.path() + "/delays/new").has("form[action$='/delays']"))
                .isFalse();
    }

    @Test
    void anIdeaThatCollectsLikesIsOwedNothing() {
        IdeaId young = SomeIdeas.publish(
                        ideas, SomeIdeas.onTheSquare(areas, "Een bankje op het plein"), cast.resident("Amina"))
                .block();

        assertThat(cast.guest().get(young.path()).has("#clock")).isFalse();
        assertThat(official().get(young.path() + "/delays/new").status()).isEqualTo(409);
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }
}
