package nl.buurtstem.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Addenda;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to discussions, on PostgreSQL. */
@AppTest
class DiscussionTests {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static int counter;

    private final Discussion discussion;
    private final Temperatures temperatures;
    private final Decisions decisions;
    private final Ideas ideas;
    private final Addenda addenda;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;

    private Person youssef;
    private Person fatima;
    private Person noor;
    private IdeaId idea;
    private Topic topic;

    DiscussionTests(
            Discussion discussion,
            Temperatures temperatures,
            Decisions decisions,
            Ideas ideas,
            Addenda addenda,
            Areas areas,
            Cast cast,
            MovableClock clock,
            DatabaseClient database) {
        this.discussion = discussion;
        this.temperatures = temperatures;
        this.decisions = decisions;
        this.ideas = ideas;
        this.addenda = addenda;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void anIdeaIsThere() {
        clock.set(NOON);
        youssef = cast.resident("Youssef" + ++counter);
        fatima = cast.resident("Fatima" + counter);
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein " + counter), youssef)
                .block();
        topic = new Topic(Topic.Kind.IDEA, idea.value());
    }

    @Test
    void whatSomebodySaysFirstWaitsAndTheNextIsThereAtOnce() {
        Contribution first = say(fatima, Side.FOR, "Bomen geven schaduw op het plein.");
        assertThat(first.state()).isEqualTo(State.IN_REVIEW);
        publish(first);
        assertThat(discussion.require(first.id(), fatima).block().state()).isEqualTo(State.VISIBLE);
        assertThat(say(fatima, Side.QUESTION, "Welke bomen worden het dan?").state())
                .isEqualTo(State.VISIBLE);
    }

    @Test
    void anOfficialIsNotReadFirstAndSpeaksForTheMunicipality() {
        Contribution said = say(noor, Side.QUESTION, "Wie wil meehelpen met planten?");
        assertThat(said.state()).isEqualTo(State.VISIBLE);
        assertThat(said.voice()).isEqualTo(Voice.OFFICIAL);
    }

    @Test
    void linksAndNumbersAreAlwaysReadFirst() {
        known(fatima);
        assertThat(say(fatima, Side.FOR, "Lees meer op www.bomen.example nu").state())
                .isEqualTo(State.IN_REVIEW);
        assertThat(say(fatima, Side.FOR, "Bel mij op 06 12345678 voor hulp").state())
                .isEqualTo(State.IN_REVIEW);
    }

    @Test
    void inUneaseEverybodySpeaksOnceADay() {
        known(fatima);
        clock.forward(Duration.ofDays(1));
        temper(Degree.UNEASE);
        say(fatima, Side.FOR, "Bomen geven schaduw op het plein.");
        assertRefused(DiscussionRefusal.ONE_A_DAY, () -> say(fatima, Side.FOR, "En ze houden regen vast."));
        clock.forward(Duration.ofHours(14)); // past midnight in Amsterdam
        assertThat(say(fatima, Side.FOR, "En ze houden regen vast.").state()).isEqualTo(State.VISIBLE);
    }

    @Test
    void takingBackDoesNotGiveTheTurnBack() {
        known(fatima);
        clock.forward(Duration.ofDays(1));
        temper(Degree.UNEASE);
        Contribution said = say(fatima, Side.FOR, "Bomen geven schaduw op het plein.");
        discussion.withdraw(said.id(), fatima).block();
        assertRefused(DiscussionRefusal.ONE_A_DAY, () -> say(fatima, Side.FOR, "En ze houden regen vast."));
    }

    @Test
    void ofManyAtOnceInUneaseOneIsTakenIn() {
        known(fatima);
        clock.forward(Duration.ofDays(1));
        temper(Degree.UNEASE);
        List<String> outcomes = Flux.merge(IntStream.range(0, 8)
                        .mapToObj(n -> discussion
                                .write(topic, text(Side.FOR, null, "Bomen geven schaduw, nummer " + n), fatima)
                                .map(said -> "said")
                                .onErrorResume(
                                        Refused.class,
                                        refused -> Mono.just(refused.refusal().name())))
                        .toList())
                .collectList()
                .block();
        assertThat(outcomes).hasSize(8).containsOnlyOnce("said").contains("ONE_A_DAY");
    }

    @Test
    void inTensionEverythingIsReadAndInAnIncidentNothingIsTakenIn() {
        known(fatima);
        clock.forward(Duration.ofDays(1));
        temper(Degree.TENSION);
        assertThat(say(fatima, Side.FOR, "Bomen geven schaduw op het plein.").state())
                .isEqualTo(State.IN_REVIEW);
        temper(Degree.INCIDENT);
        Person tessa = cast.resident("Tessa" + counter);
        assertRefused(DiscussionRefusal.CLOSED_FOR_NOW, () -> say(tessa, Side.AGAINST, "Te weinig plek op de markt."));
    }

    @Test
    void theSecondWhoSetsTheTemperatureHearsOfTheFirst() {
        Person pim = cast.staff("Pim", Role.FACILITATOR, "ZO");
        temperatures
                .set(topic, Degree.UNEASE, "Er wordt fel geschreven.", "nl", 0, noor)
                .block();
        assertRefused(
                DiscussionRefusal.SET_MEANWHILE,
                () -> temperatures
                        .set(topic, Degree.TENSION, "Het loopt echt op.", "nl", 0, pim)
                        .block());
        long seen = temperatures.now(topic).block().id();
        temperatures
                .set(topic, Degree.TENSION, "Het loopt echt op.", "nl", seen, pim)
                .block();
        assertThat(temperatures.history(topic).block())
                .extracting(Temperature::degree)
                .containsExactly(Degree.TENSION, Degree.UNEASE);
    }

    @Test
    void temperaturesOnlyGrow() {
        assertThat(database.sql("select has_table_privilege('buurtstem_app', 'temperature', 'delete')"
                                + " or has_column_privilege('buurtstem_app', 'temperature', 'degree', 'update')")
                        .mapValue(Boolean.class)
                        .one()
                        .block())
                .isFalse();
    }

    @Test
    void oneChangesAFreshTextUntilAQuarterHasPassedOrSomebodyReplied() {
        known(fatima);
        Contribution said = say(fatima, Side.FOR, "Bomen geven schaduw op het plein.");
        assertThat(edit(said, "Bomen geven koele schaduw.").body()).isEqualTo("Bomen geven koele schaduw.");
        clock.forward(Contribution.EDITABLE);
        assertRefused(DiscussionRefusal.NOT_EDITABLE, () -> edit(said, "Te laat om dit te veranderen."));
        Contribution fresh = say(fatima, Side.FOR, "Vogels vinden er een plek.");
        reply(noor, fresh, "Welke vogels bedoelt u?");
        assertRefused(DiscussionRefusal.NOT_EDITABLE, () -> edit(fresh, "Te laat om dit te veranderen."));
    }

    @Test
    void aChangedTextWithALinkIsReadFirst() {
        known(fatima);
        Contribution said = say(fatima, Side.FOR, "Bomen geven schaduw op het plein.");
        assertThat(edit(said, "Zie www.bomen.example voor meer.").state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void whatIsTakenBackLeavesItsPlaceAndTheReplies() {
        known(fatima);
        Contribution said = say(fatima, Side.FOR, "Bomen geven schaduw op het plein.");
        Contribution reply = reply(noor, said, "Dat klopt, dank u wel.");
        discussion.withdraw(said.id(), fatima).block();
        Contribution gone = discussion.require(said.id(), youssef).block();
        assertThat(gone.state()).isEqualTo(State.WITHDRAWN);
        assertThat(gone.body()).isEmpty();
        assertThat(discussion.require(reply.id(), youssef).block().body()).contains("dank u wel");
        assertRefused(
                DiscussionRefusal.NO_SUCH_CONTRIBUTION, () -> reply(noor, said, "Nog iets over wat er niet meer is."));
    }

    @Test
    void repliesAreOneLevelDeep() {
        Contribution said = say(noor, Side.QUESTION, "Wie wil meehelpen met planten?");
        Contribution reply = reply(noor, said, "Zaterdag om tien uur.");
        assertRefused(DiscussionRefusal.NO_SUCH_CONTRIBUTION, () -> reply(noor, reply, "Of toch om elf uur."));
    }

    @Test
    void onePersonReactsOnceAndNotToTheirOwn() {
        Contribution said = say(noor, Side.FOR, "Er is geld voor acht bomen.");
        discussion.react(said.id(), Reaction.AGREE, fatima).block();
        Contribution after =
                discussion.react(said.id(), Reaction.OTHERWISE, fatima).block();
        assertThat(after.agree()).isZero();
        assertThat(after.otherwise()).isOne();
        assertThat(after.mine()).isEqualTo(Reaction.OTHERWISE);
        assertThat(discussion.unreact(said.id(), fatima).block().otherwise()).isZero();
        assertRefused(
                DiscussionRefusal.YOUR_OWN,
                () -> discussion.react(said.id(), Reaction.AGREE, noor).block());
    }

    @Test
    void whatIsHiddenCanOnlyBeReadByItsAuthorAndOfficialsAndComesBackAsItWas() {
        Contribution said = say(noor, Side.QUESTION, "Wie wil meehelpen met planten?");
        Person other = cast.staff("Olga", Role.OFFICIAL, "ZO");
        decide(said, Decision.Kind.HIDE, Rule.UNCLEAR, 0, other);
        assertRefused(
                DiscussionRefusal.NO_SUCH_CONTRIBUTION,
                () -> discussion.require(said.id(), fatima).block());
        assertThat(discussion.require(said.id(), noor).block().state()).isEqualTo(State.HIDDEN);
        decide(said, Decision.Kind.RESTORE, Rule.NONE, 1, other);
        assertThat(discussion.require(said.id(), fatima).block().state()).isEqualTo(State.VISIBLE);
    }

    @Test
    void anIdeaThatIsTalkedAboutKeepsItsText() {
        assertThat(ideas.requireEditable(idea, youssef).block()).isNotNull();
        Contribution waits = say(fatima, Side.FOR, "Bomen geven schaduw op het plein.");
        assertThat(ideas.requireEditable(idea, youssef).block())
                .as("nobody has read it yet")
                .isNotNull();
        publish(waits);
        assertThatThrownBy(() -> ideas.requireEditable(idea, youssef).block()).isInstanceOf(Refused.class);
        addenda.add(idea, "De bomen worden lindes.", "nl", youssef).block();
    }

    @Test
    void aLetterGathersAQuarterOfAnHour() {
        say(noor, Side.QUESTION, "Wie wil meehelpen met planten?");
        say(noor, Side.FOR, "Er is geld voor acht bomen.");
        assertThat(letters()).isOne();
        clock.forward(Discussion.GATHERED);
        say(noor, Side.FOR, "En voor een bankje erbij.");
        assertThat(letters()).isEqualTo(2);
    }

    private long letters() {
        return database.sql("select count(*) from outbox where kind = 'discussion.said' and payload ->> 'id' = :id")
                .bind("id", idea.toString())
                .mapValue(Long.class)
                .one()
                .block();
    }

    private Contribution say(Person who, Side side, String body) {
        return discussion.write(topic, text(side, null, body), who).block();
    }

    private Contribution reply(Person who, Contribution to, String body) {
        return discussion.write(topic, text(Side.REPLY, to.id(), body), who).block();
    }

    private Contribution edit(Contribution said, String body) {
        return discussion.edit(said.id(), text(said.side(), null, body), fatima).block();
    }

    private static NewContribution text(Side side, Long parent, String body) {
        return NewContribution.of(side, parent, body, "nl");
    }

    /** Something they said was published before. */
    private void known(Person who) {
        publish(say(who, Side.QUESTION, "Wanneer wordt er geplant?"));
    }

    private void publish(Contribution said) {
        decide(said, Decision.Kind.PUBLISH, Rule.NONE, 0, noor);
    }

    private void decide(Contribution said, Decision.Kind kind, Rule rule, int seen, Person by) {
        Decision decision = new Decision(kind, rule, "Past bij de regels, of juist niet.", "nl");
        decisions
                .decide(Discussion.KIND, said.id(), decision, new Decisions.Seen(seen, null), by)
                .block();
    }

    private void temper(Degree degree) {
        long seen = temperatures.now(topic).block().id();
        temperatures
                .set(topic, degree, "Er wordt fel geschreven.", "nl", seen, noor)
                .block();
    }

    private static void assertRefused(DiscussionRefusal refusal, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
