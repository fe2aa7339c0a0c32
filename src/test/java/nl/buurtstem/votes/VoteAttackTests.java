package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Node;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.votes.count.BallotPaper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two nodes on one database, and people who try what they should not. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"buurtstem.trusted-proxies=127.0.0.1", "buurtstem.limits.letter.round.times=90"})
class VoteAttackTests {

    private static int counter;

    private final Rounds rounds;
    private final Ballots ballots;
    private final BallotRepository rows;
    private final Counting counting;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final PostgresServer.Database database;

    private Node other;
    private VotingRound round;
    private List<RoundOption> options;

    VoteAttackTests(
            Rounds rounds,
            Ballots ballots,
            BallotRepository rows,
            Counting counting,
            Areas areas,
            Cast cast,
            MovableClock clock,
            PostgresServer.Database database) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.rows = rows;
        this.counting = counting;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    @BeforeAll
    void aSecondNode() {
        other = Node.on(database);
    }

    @AfterAll
    void itEnds() {
        other.close();
    }

    @BeforeEach
    void aRoundIsOpen() throws SQLException {
        Person official = cast.staff("Noor", Role.OFFICIAL, "ML");
        NewRound asked = SomeRounds.round(areas, clock, Way.SINGLE, "Welk plan kiest u? Aanval " + ++counter);
        round = SomeRounds.fix(rounds, asked, official, List.of("Bomen", "Bankjes", "Licht"));
        options = rounds.optionsOf(round.id()).block();
        closeIn("1 day");
    }

    /** The real clock is the rule here, so the round is moved instead. */
    private void closeIn(String time) throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update voting_round set opens_at = clock_timestamp() - interval '1 hour',"
                    + " closes_at = clock_timestamp() + interval '" + time + "' where id = " + round.id());
        }
    }

    private BallotPaper paper(int option) {
        return BallotPaper.chosen(options.get(option % 3).id());
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(25)) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(deeds)) {
                done.add(one.get());
            }
            return done;
        }
    }

    /** A browser of this person on either node, with a form of its own that is filled in. */
    private Visitor.Form form(Person person, String session, int number) {
        Visitor device = (number % 2 == 0 ? cast.guest() : other.guest()).cookie("session", session);
        return device.get(round.path() + "/ballot")
                .form("main form.form")
                .with("choice", String.valueOf(options.get(number % 3).id()))
                .with("declared", "yes");
    }

    private List<String> countedReceipts() throws SQLException {
        closeIn("0 seconds");
        counting.closeDue().block();
        return rows.casts(round.id()).map(one -> one.receipt()).collectList().block();
    }

    @Test
    void fiftyDevicesOnTwoNodesGiveOnePersonOneVote() throws Exception {
        Person fatima = cast.resident("Fatima" + counter);
        String session = cast.session(fatima);
        List<Visitor.Form> forms = atOnce(IntStream.range(0, 50)
                .mapToObj(n -> (Callable<Visitor.Form>) () -> form(fatima, session, n))
                .toList());
        List<Visitor.Answer> answers = atOnce(forms.stream()
                .map(form -> (Callable<Visitor.Answer>) form::submit)
                .toList());
        List<String> receipts = answers.stream()
                .filter(answer -> answer.has("#receipt"))
                .map(answer -> answer.text("#receipt"))
                .toList();
        assertThat(receipts).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(49);
        assertThat(countedReceipts()).isEqualTo(receipts);
    }

    @Test
    void aFormSentAgainAndAgainIsOneVoteWithOneReceipt() throws Exception {
        Person sam = cast.resident("Sam" + counter);
        Visitor.Form form = form(sam, cast.session(sam), 1);
        Set<String> receipts = new HashSet<>(atOnce(IntStream.range(0, 30)
                .mapToObj(n -> (Callable<String>) () -> form.submit().text("#receipt"))
                .toList()));
        assertThat(receipts).hasSize(1);
        assertThat(countedReceipts()).containsExactlyElementsOf(receipts);
    }

    /** Votes and changes of votes come in at two nodes while the round ends, and both nodes try to close it all the time. */
    @Test
    void aroundTheClosingMomentWhatWasAcknowledgedCountsAndNothingElse() throws SQLException {
        Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
        List<Receipt> early = Flux.range(0, 60)
                .flatMap(n -> at(n).cast(round, somebody(n), ballots.fresh(), null, paper(n)))
                .collectList()
                .block();
        for (int n = 0; n < early.size(); n++) {
            acknowledged.put(n, early.get(n).receipt());
        }
        closeIn("900 milliseconds");
        Flux<Boolean> changes = Flux.interval(Duration.ofMillis(25))
                .take(60)
                .flatMap(n -> said(
                        n.intValue(),
                        at(n + 1).change(round, early.get(n.intValue()).token(), new BallotPaper(List.of())),
                        acknowledged));
        Flux<Boolean> votes = Flux.interval(Duration.ofMillis(5))
                .take(300)
                .flatMap(n -> said(
                        1000 + n.intValue(),
                        at(n).cast(round, somebody(1000 + n.intValue()), ballots.fresh(), null, paper(n.intValue())),
                        acknowledged));
        Flux<Integer> closing = Flux.interval(Duration.ofMillis(40))
                .onBackpressureDrop()
                .take(45)
                .concatMap(n -> (n % 2 == 0 ? counting : other.bean(Counting.class)).closeDue());
        List<Boolean> taken = Flux.merge(
                        changes, votes, closing.ignoreElements().cast(Boolean.class))
                .collectList()
                .block();
        assertThat(taken).hasSize(360).contains(true, false);
        assertThat(countedReceipts()).containsExactlyInAnyOrderElementsOf(acknowledged.values());
        assertThat(rows.outcome(round.id()).block().voters()).isEqualTo(acknowledged.size());
    }

    private Ballots at(long number) {
        return number % 2 == 0 ? ballots : other.bean(Ballots.class);
    }

    private static Person somebody(int number) {
        String email = "kiezer" + counter + "-" + number + "@zilveroog.example";
        return new Person(new ResidentId(UUID.randomUUID()), "Kiezer", email, "nl", List.of());
    }

    private static Mono<Boolean> said(int who, Mono<Receipt> vote, Map<Integer, String> acknowledged) {
        return vote.map(receipt -> {
                    acknowledged.put(who, receipt.receipt());
                    return true;
                })
                .onErrorResume(Refused.class, refused -> Mono.just(false));
    }

    @Test
    void codesOfLettersAreGuessedAFewTimesFromOneNetworkAndNotOftenFromAll() {
        assertThat(guessesFrom("203.0.113.7")).isEqualTo(60);
        assertThat(guessesFrom("198.51.100.7")).isEqualTo(30);
        assertThat(guessesFrom("192.0.2.7")).isZero();
    }

    /** How many guesses were looked at until there were too many. */
    private int guessesFrom(String address) {
        Visitor guesser = cast.guest().header("X-Forwarded-For", address);
        Visitor.Form form = guesser.get(round.path() + "/letter")
                .form("main form.vote-form")
                .with("code", "AAAAA AAAAA");
        int looked = 0;
        while (form.submit().status() == 422) {
            looked++;
        }
        return looked;
    }
}
