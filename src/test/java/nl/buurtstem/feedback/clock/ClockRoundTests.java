package nl.buurtstem.feedback.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.outbox.Rounds;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Terms are written down while they run, people of the municipality are warned once, and months are counted. */
@AppTest
class ClockRoundTests {

    /** A Friday; the decision is owed by Tuesday 19 January 2027, forty working days later. */
    private static final Instant DISCUSSED = Instant.parse("2026-11-20T10:00:00Z");

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final ClockRound round;
    private final MovableClock clock;
    private final DatabaseClient database;
    private final PostgresServer.Database server;
    private final BeanFactory beans;

    private IdeaId idea;

    ClockRoundTests(
            Cast cast,
            Ideas ideas,
            Areas areas,
            ClockRound round,
            MovableClock clock,
            DatabaseClient database,
            PostgresServer.Database server,
            BeanFactory beans) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.round = round;
        this.clock = clock;
        this.database = database;
        this.server = server;
        this.beans = beans;
    }

    @BeforeEach
    void oneDiscussedIdea() throws SQLException {
        clock.set(DISCUSSED);
        try (Connection connection = server.connect("buurtstem");
                Statement statement = connection.createStatement()) {
            statement.execute("truncate idea, outbox, demo_mail cascade");
        }
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), cast.resident("Amina"))
                .block();
        move(Move.NOMINATE);
        move(Move.DISCUSS);
        cast.staff("Bas", Role.OFFICIAL, "ML");
        cast.staff("Cor", Role.CLERK, "ZO");
        cast.staff("Elders", Role.OFFICIAL, "HZ");
        at(DISCUSSED);
    }

    private void move(Move move) {
        Actor clerk = Actor.staff(cast.staff("Cor", Role.CLERK, "ZO"), ActorRole.CLERK);
        ideas.move(idea, move, Reason.of("Omdat het zo is afgesproken.", "nl"), clerk)
                .block();
    }

    private void at(Instant moment) {
        clock.set(moment);
        round.run().block();
    }

    private void at(String day) {
        at(Instant.parse(day + "T09:00:00Z"));
    }

    private String term(String column) {
        return database.sql("select " + column + "::text as it from response_term where idea_id = " + idea)
                .mapValue(String.class)
                .one()
                .block();
    }

    private List<String> letters() {
        return database.sql("select key from outbox where kind = 'clock.warnings' order by id")
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
    }

    @Test
    void aTermIsWrittenDownWhenItBegins() {
        assertThat(term("since")).isEqualTo("2026-11-20");
        assertThat(term("promised")).isEqualTo("2027-01-19");
        assertThat(term("due")).isEqualTo("2027-01-19");
        assertThat(term("warned")).isEqualTo("NONE");
    }

    @Test
    void whatIsDecidedInTimeCountsInItsMonth() {
        clock.set(Instant.parse("2027-01-10T10:00:00Z"));
        move(Move.ADOPT);
        at("2027-01-11");

        assertThat(database.sql("select ended_on::text from response_term where duty = 'DECIDE' and idea_id = " + idea)
                        .mapValue(String.class)
                        .one()
                        .block())
                .isEqualTo("2027-01-10");
        assertThat(cast.guest().get("/clock").text("tbody")).contains("januari 2027");
    }

    @Test
    void peopleAreWarnedAtHalfMostLastDayAndAfterOnceEach() {
        at("2026-12-17");
        assertThat(term("warned")).as("19 of 40").isEqualTo("NONE");
        at("2026-12-18");
        at("2026-12-18");
        at("2026-12-21");
        assertThat(term("warned")).isEqualTo("HALF");
        at("2027-01-07");
        assertThat(term("warned")).isEqualTo("MOST");
        at("2027-01-19");
        assertThat(term("warned")).isEqualTo("LAST_DAY");
        at("2027-01-20");
        at("2027-01-21");
        assertThat(term("warned")).isEqualTo("OVERRUN");

        assertThat(letters())
                .containsExactly(
                        "clock.warnings:2026-12-18",
                        "clock.warnings:2027-01-07",
                        "clock.warnings:2027-01-19",
                        "clock.warnings:2027-01-20");
    }

    @Test
    void nobodyIsWarnedInAWeekend() {
        at("2027-01-23");

        assertThat(term("warned")).isEqualTo("NONE");
        at("2027-01-25");
        assertThat(term("warned")).isEqualTo("OVERRUN");
    }

    @Test
    void theMailOfADecisionGoesToTheClerkOfTheAreaAndOfAnOverrunToTheOfficialsAsWell() {
        at("2026-12-18");
        deliver();
        assertThat(receivers()).containsExactly("cor@zilveroog.example");

        at("2027-01-20");
        deliver();
        assertThat(receivers())
                .containsExactly("bas@zilveroog.example", "cor@zilveroog.example", "cor@zilveroog.example");
        assertThat(database.sql("select text from demo_mail where subject like '%klok%' order by id desc limit 1")
                        .mapValue(String.class)
                        .one()
                        .block())
                .contains("De dag is voorbij", "Een boom op het plein", "19 januari 2027", "/ideas/" + idea);
    }

    private void deliver() {
        Rounds.deliver(beans);
        Rounds.deliver(beans);
    }

    private List<String> receivers() {
        return database.sql("select recipient from demo_mail where subject like '%klok%' order by recipient")
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
    }

    @Test
    void whatIsHiddenIsOwedNoMore() {
        Actor official = Actor.staff(cast.staff("Bas", Role.OFFICIAL, "ML"), ActorRole.OFFICIAL);
        ideas.move(idea, Move.HIDE, Reason.of("Er staat een adres in.", "nl"), official)
                .block();
        at("2027-02-01");

        assertThat(term("lapsed")).isEqualTo("true");
        assertThat(letters()).isEmpty();
    }

    @Test
    void twoNodesAtOnceWriteEverythingOnce() {
        clock.set(Instant.parse("2027-01-20T09:00:00Z"));
        Flux.range(0, 8).flatMap(n -> round.run(), 8).blockLast();
        round.run().block();

        assertThat(letters()).containsExactly("clock.warnings:2027-01-20");
    }
}
