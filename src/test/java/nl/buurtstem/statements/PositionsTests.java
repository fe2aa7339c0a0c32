package nl.buurtstem.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One position per person, whatever happens at once, and what is left of it when people go. */
@AppTest
class PositionsTests {

    private static int counter;

    private final Subjects subjects;
    private final Areas areas;
    private final Chats chats;
    private final Statements statements;
    private final Positions positions;
    private final PositionPages.Taking taking;
    private final PositionRetention retention;
    private final DatabaseClient database;
    private final MovableClock clock;
    private final Cast cast;

    private Person noor;
    private Person sam;
    private Subject subject;
    private Chat chat;
    private List<Statement> asked;

    PositionsTests(
            Subjects subjects,
            Areas areas,
            Chats chats,
            Statements statements,
            Positions positions,
            PositionPages.Taking taking,
            PositionRetention retention,
            DatabaseClient database,
            MovableClock clock,
            Cast cast) {
        this.subjects = subjects;
        this.areas = areas;
        this.chats = chats;
        this.statements = statements;
        this.positions = positions;
        this.taking = taking;
        this.retention = retention;
        this.database = database;
        this.clock = clock;
        this.cast = cast;
    }

    @BeforeEach
    void aSessionIsOpen() {
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        sam = cast.resident("Sam" + ++counter);
        subject = SomeChats.subject(subjects, areas, noor);
        chat = SomeChats.open(chats, subject, clock, noor);
        asked = statements.in(id()).collectList().block();
    }

    private long id() {
        return chat.session().id();
    }

    @Test
    void whoeverAnswersOftenAndAtOnceCountsOnce() {
        Statement first = asked.getFirst();
        Flux.merge(IntStream.range(0, 8)
                        .mapToObj(n -> positions.take(first.id(), Position.AGREE, sam))
                        .toList())
                .blockLast();
        positions.take(first.id(), Position.DISAGREE, sam).block();
        positions.take(first.id(), Position.DISAGREE, sam).block();
        Tally tally = tally(first);
        assertThat(List.of(tally.agree(), tally.disagree(), tally.pass())).containsExactly(0, 1, 0);
        assertThat(positions.round(id(), sam).block().done()).isEqualTo(1);
    }

    private Tally tally(Statement statement) {
        return positions.result(id()).block().lines().stream()
                .map(Result.Line::tally)
                .filter(tally -> tally.statement().id() == statement.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameAnswerAgainLeavesTheMomentAsItWas() {
        positions.take(asked.getFirst().id(), Position.PASS, sam).block();
        Own before = positions.round(id(), sam).block().last().orElseThrow();
        clock.forward(Duration.ofMinutes(5));
        positions.take(asked.getFirst().id(), Position.PASS, sam).block();
        assertThat(positions.round(id(), sam).block().last()).contains(before);
    }

    @Test
    void afterTheEndNobodyAnswersAndAlsoNotWhenTheSubjectIsClosed() {
        clock.forward(Duration.ofDays(8));
        assertThatThrownBy(() -> positions
                        .take(asked.getFirst().id(), Position.AGREE, sam)
                        .block())
                .hasMessage("statements.refusal.not_open");
        Chat next = SomeChats.open(chats, subject, clock, noor);
        subjects.close(subject.id(), "Er komen vier bankjes met een leuning.", "nl", noor)
                .block();
        Statement late = statements.in(next.session().id()).blockFirst();
        assertThatThrownBy(() -> positions.take(late.id(), Position.AGREE, sam).block())
                .hasMessage("statements.refusal.not_open");
    }

    @Test
    void aKeptAnswerIsGivenAfterSigningInAndARefusedOneLeadsToTheSession() {
        Map<String, String> values = Map.of(
                "chat",
                String.valueOf(id()),
                "id",
                String.valueOf(asked.getFirst().id()),
                "position",
                "AGREE");
        assertThat(taking.perform(sam, values).block()).isEqualTo(chat.path() + "?said=statements.said.taken");
        assertThat(tally(asked.getFirst()).agree()).isEqualTo(1);
        clock.forward(Duration.ofDays(8));
        assertThat(taking.perform(sam, values).block()).isEqualTo(chat.path());
    }

    @Test
    void ofTwoSessionsAtTheSameMomentOneIsPlanned() {
        clock.forward(Duration.ofDays(8));
        List<String> outcomes = together(() -> Mono.fromSupplier(() -> SomeChats.SEEDS)
                .flatMap(seeds -> chats.begin(
                        subject.id(),
                        new NewSession(
                                "Wat vindt u nu van het plein?",
                                "nl",
                                clock.instant(),
                                clock.instant().plus(Duration.ofDays(3)),
                                true,
                                seeds),
                        noor)));
        assertThat(outcomes).containsOnlyOnce("done").hasSize(6);
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("done")).containsOnly("ALREADY_ONE");
    }

    @Test
    void nobodyAddsMoreThanTheyMayHoweverFastTheySendThem() {
        int[] number = {0};
        List<String> outcomes = together(() -> statements.add(
                id(), new NewStatement("Dit is bewering nummer " + ++number[0] + " van Sam.", "nl"), sam));
        assertThat(outcomes).filteredOn(outcome -> outcome.equals("done")).hasSize(Statements.MOST);
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("done")).containsOnly("TOO_MANY");
    }

    @Test
    void whatIsThereIsNotAddedAgainWhateverItsCapitals() {
        NewStatement same = new NewStatement(SomeChats.SEEDS.getFirst().toUpperCase(), "nl");
        assertThatThrownBy(() -> statements.add(id(), same, sam).block())
                .hasMessage("statements.refusal.already_there");
    }

    @Test
    void ofTwoOfficialsWhoEndItOneIsTold() {
        clock.forward(Duration.ofMinutes(1));
        NewEnd now = new NewEnd(null, "Er is genoeg gezegd.", "nl");
        List<String> outcomes = together(() -> chats.end(id(), 1, now, noor));
        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("done")).isSubsetOf("CHANGED_MEANWHILE", "NOT_NOW");
        assertThat(chats.ends(id()).collectList().block()).hasSize(1);
    }

    private static List<String> together(java.util.function.Supplier<Mono<?>> act) {
        return Flux.merge(IntStream.range(0, 6)
                        .mapToObj(n -> act.get()
                                .map(done -> "done")
                                .onErrorResume(
                                        Refused.class,
                                        refused -> Mono.just(refused.refusal().name())))
                        .toList())
                .collectList()
                .block();
    }

    @Test
    void whoLeavesStaysCountedWithoutANameAndCountsOnceWhenTheyComeBack() {
        Statement first = asked.getFirst();
        positions.take(first.id(), Position.AGREE, sam).block();
        statements
                .add(id(), new NewStatement("Er komt een fontein midden op het plein.", "nl"), sam)
                .block();
        database.sql("delete from session where resident_id = :id")
                .bind("id", sam.id().value())
                .then()
                .then(database.sql("delete from resident where id = :id")
                        .bind("id", sam.id().value())
                        .then())
                .block();
        assertThat(tally(first).agree()).isEqualTo(1);
        assertThat(named()).isZero();
        positions
                .take(first.id(), Position.DISAGREE, cast.resident("Sam" + counter))
                .block();
        assertThat(tally(first).answers()).isEqualTo(1);
    }

    private long named() {
        return database.sql("""
                        select count(*) as n from statement_position p join statement s on s.id = p.statement_id
                        where s.session_id = :id and p.resident_id is not null
                        """)
                .bind("id", id())
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    @Test
    void someTimeAfterTheEndNobodyCanTellWhoThoughtWhat() {
        positions.take(asked.getFirst().id(), Position.AGREE, sam).block();
        clock.forward(Duration.ofDays(7 + 89));
        retention.forget().block();
        assertThat(named()).isEqualTo(1);
        clock.forward(Duration.ofDays(2));
        retention.forget().block();
        assertThat(named()).isZero();
        assertThat(tally(asked.getFirst()).agree()).isEqualTo(1);
        assertThat(positions.round(id(), sam).block().done()).isZero();
    }
}
