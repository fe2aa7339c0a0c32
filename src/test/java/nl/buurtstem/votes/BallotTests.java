package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.votes.count.Head;
import nl.buurtstem.votes.count.SignedTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/** One vote each, whatever happens on the way; and what nobody can read or join. The clock stands in the past, so that rounds can close. */
@AppTest
class BallotTests {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static int counter;

    private final Rounds rounds;
    private final RoundRepository roundRows;
    private final Ballots ballots;
    private final BallotRepository rows;
    private final Counting counting;
    private final Trees trees;
    private final Letters letters;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final PostgresServer.Database database;

    private VotingRound round;
    private List<RoundOption> options;
    private Person fatima;

    BallotTests(
            Rounds rounds,
            RoundRepository roundRows,
            Ballots ballots,
            BallotRepository rows,
            Counting counting,
            Trees trees,
            Letters letters,
            Areas areas,
            Cast cast,
            MovableClock clock,
            PostgresServer.Database database) {
        this.rounds = rounds;
        this.roundRows = roundRows;
        this.ballots = ballots;
        this.rows = rows;
        this.counting = counting;
        this.trees = trees;
        this.letters = letters;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void aRoundIsOpen() {
        clock.set(Instant.now().minus(Duration.ofDays(30)));
        Person official = cast.staff("Noor", Role.OFFICIAL, "ML");
        NewRound asked = SomeRounds.round(areas, clock, Way.APPROVAL, "Welk plan kiest u? Nummer " + ++counter);
        round = SomeRounds.fix(rounds, asked, official, List.of("Bomen", "Bankjes", "Licht"));
        options = rounds.optionsOf(round.id()).block();
        fatima = cast.resident("Fatima" + counter);
        clock.forward(Duration.ofMinutes(2));
    }

    private Receipt vote(Person person, String once, int... chosen) {
        return ballots.cast(round, person, once, null, paper(chosen)).block();
    }

    private BallotPaper paper(int... chosen) {
        Long[] ids = new Long[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            ids[i] = options.get(chosen[i]).id();
        }
        return BallotPaper.chosen(ids);
    }

    private void close() {
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
    }

    private List<String> published() {
        return rows.casts(round.id())
                .map(cast -> cast.receipt() + "," + cast.paper().text() + "\n")
                .collectList()
                .block();
    }

    @Test
    void whoGetsNoAnswerSendsTheFormAgainAndGetsTheSameReceipt() {
        String once = ballots.fresh();
        Receipt first = vote(fatima, once, 0);
        Receipt again = vote(fatima, once, 0);
        assertThat(again).isEqualTo(first);
        assertThat(rows.voters(round.id()).block()).isEqualTo(1);
        close();
        assertThat(published()).hasSize(1);
    }

    @Test
    void fromManyDevicesAtOnceOneVoteCounts() {
        List<Boolean> taken = Flux.range(0, 40)
                .flatMap(
                        device -> ballots.cast(round, fatima, ballots.fresh(), null, paper(device % 3))
                                .map(receipt -> true)
                                .onErrorResume(Refused.class, refused -> reactor.core.publisher.Mono.just(false)),
                        40)
                .collectList()
                .block();
        assertThat(taken).hasSize(40).containsOnlyOnce(true);
        close();
        assertThat(published()).hasSize(1);
        assertThat(rows.refused(round.id()).block()).containsEntry("TWICE", 39);
    }

    @Test
    void aVoteIsChangedWithItsTokenAndWithNothingElse() {
        Receipt first = vote(fatima, ballots.fresh(), 0);
        Receipt changed = ballots.change(round, first.token(), paper(1, 2)).block();
        assertThat(changed.changed()).isTrue();
        assertThat(changed.receipt()).isNotEqualTo(first.receipt());
        assertThat(changed.token()).isEqualTo(first.token());
        assertThatThrownBy(
                        () -> ballots.change(round, ballots.fresh(), paper(0)).block())
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(VoteRefusal.NOTHING_TO_CHANGE));
        close();
        assertThat(published())
                .containsExactly(changed.receipt() + "," + paper(1, 2).text() + "\n");
    }

    @Test
    void goingBackAndChoosingAnotherOptionChangesTheVote() {
        String once = ballots.fresh();
        vote(fatima, once, 0);
        assertThat(vote(fatima, once, 1).changed()).isTrue();
        close();
        assertThat(published()).singleElement().asString().endsWith("," + paper(1).text() + "\n");
    }

    @Test
    void aBallotAtTheClosingSecondIsTooLate() {
        vote(fatima, ballots.fresh(), 0);
        clock.set(round.is().when().closesAt());
        Person late = cast.resident("Laatkomer" + counter);
        assertThatThrownBy(() -> vote(late, ballots.fresh(), 1))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(VoteRefusal.CLOSED));
        close();
        assertThat(published()).hasSize(1);
        assertThat(rows.refused(round.id()).block()).containsEntry("LATE", 1);
    }

    /** While a round is being sealed or counted, the votes of other rounds must not wait behind one that came too late. */
    @Test
    void whoComesTooLateWaitsForNothing() throws SQLException {
        clock.forward(Duration.ofDays(3));
        try (Connection connection = database.connect("buurtstem");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from voting_round where id = " + round.id() + " for no key update");
            assertThatThrownBy(() -> ballots.cast(round, fatima, ballots.fresh(), null, paper(0))
                            .block(Duration.ofSeconds(30)))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.refusal()).isEqualTo(VoteRefusal.CLOSED));
        }
    }

    @Test
    void closingTwiceAtOnceGivesOneOutcomeThatCanBeComputedAgain() {
        vote(fatima, ballots.fresh(), 0, 2);
        vote(cast.resident("Sam" + counter), ballots.fresh(), 2);
        clock.forward(Duration.ofDays(3));
        Long due = roundRows.due().count().block();
        Integer closed = Flux.merge(counting.closeDue(), counting.closeDue())
                .reduce(0, Integer::sum)
                .block();
        assertThat(closed).isEqualTo(due.intValue());
        FrozenCount frozen = rows.outcome(round.id()).block();
        assertThat(frozen.outcome().winners()).containsExactly(options.get(2).id());
        assertThat(counting.publication(round.id()).block().file())
                .isEqualTo(rows.file(round.id()).block());
    }

    /** As after a crash between the two, and as it is for everybody else while a large round is counted. */
    @Test
    void whatIsSealedTakesNoBallotAndIsCountedByTheNextRun() {
        Receipt mine = vote(fatima, ballots.fresh(), 1);
        clock.forward(Duration.ofDays(3));
        counting.seal(round.id()).block();
        assertThat(rounds.require(round.id(), fatima).block().phase(clock.instant()))
                .isEqualTo(Phase.CLOSING);
        clock.forward(Duration.ofDays(-3)); // whatever a clock says
        assertThatThrownBy(() -> vote(cast.resident("Laat" + counter), ballots.fresh(), 0))
                .hasMessageContaining("the round is sealed");
        clock.forward(Duration.ofDays(3));
        assertThatThrownBy(() -> ballots.change(round, mine.token(), paper(2)).block())
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(VoteRefusal.CLOSED));
        counting.closeDue().block();
        assertThat(rows.outcome(round.id()).block().ballots()).isEqualTo(1);
        assertThat(rows.refused(round.id()).block()).isEmpty();
        assertThat(published()).containsExactly(mine.receipt() + "," + paper(1).text() + "\n");
    }

    @Test
    void everyNightTheTreeIsSignedAndNothingThatWasInItGoes() {
        Receipt first = vote(fatima, ballots.fresh(), 0);
        vote(cast.resident("Sam" + counter), ballots.fresh(), 1);
        clock.forward(Duration.ofDays(1));
        counting.signDue().block();
        ballots.change(round, first.token(), paper(2)).block();
        close();
        SignedTree tree = trees.signed(round.id()).block();
        assertThat(tree.heads()).extracting(Head::size).containsExactly(2, 3);
        assertThat(HexFormat.of().formatHex(tree.tree().root(2)))
                .isEqualTo(tree.heads().getFirst().root());
        assertThat(tree.heads()).allMatch(head -> head.isSigned(String.valueOf(round.id()), key(tree)));
        rows.casts(round.id())
                .collectList()
                .block()
                .forEach(cast -> assertThat(tree.leaves())
                        .contains(HexFormat.of().formatHex(cast.leaf(String.valueOf(round.id())))));
    }

    private static java.security.PublicKey key(SignedTree tree) {
        try {
            return java.security.KeyFactory.getInstance("Ed25519")
                    .generatePublic(new java.security.spec.X509EncodedKeySpec(
                            java.util.Base64.getDecoder().decode(tree.key())));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLetterVotesOnceAndNotWhenAnotherTookItsPlace() {
        Person official = cast.staff("Noor", Role.OFFICIAL, "ML");
        List<Letters.Letter> pile = letters.issue(round.id(), 3, official).block();
        LetterCode used = pile.getFirst().code();
        ballots.castByLetter(round, used, ballots.fresh(), null, paper(1)).block();
        assertThatThrownBy(() -> ballots.castByLetter(round, used, ballots.fresh(), null, paper(0))
                        .block())
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(VoteRefusal.VOTED_ALREADY));
        assertThatThrownBy(() -> letters.replace(round.id(), pile.getFirst().serial(), official)
                        .block())
                .isInstanceOf(Refused.class);
        LetterCode lost = pile.get(1).code();
        LetterCode fresh = letters.replace(round.id(), pile.get(1).serial(), official)
                .block()
                .getFirst()
                .code();
        assertThatThrownBy(() -> letters.require(round.id(), lost).block()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ballots.castByLetter(round, lost, ballots.fresh(), null, paper(0))
                        .block())
                .isInstanceOf(RuntimeException.class);
        assertThat(letters.require(round.id(), fresh).block()).isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select leaf from waiting_leaf",
                "update ballot_head set size = 1",
                "update letter_code set voter_key = voter_key",
                "select marks from ballot",
                "select receipt from ballot",
                "select xmin from ballot",
                "select count(*) from ballot",
                "copy ballot to stdout",
                "update ballot set marks = ''",
                "delete from ballot",
                "insert into ballot (round_id, marks, token_hash, receipt) values (1, '', sha256('x'), 'x')",
                "delete from round_voter",
                "insert into counted_ballot values (1, 'x', '')",
                "update round_outcome set voters = 1",
                "select note_refused_ballot(1, 'LATE')"
            })
    void theApplicationsRoleCannot(String sql) throws SQLException {
        vote(fatima, ballots.fresh(), 0);
        try (Connection connection = database.connect("buurtstem_app");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update voting_round set closes_at = opens_at + interval '1 second' where id = %d",
                "update voting_round set secret = false where id = %d",
                "update voting_round set stage = 'COUNTED', counted_at = opens_at where id = %d",
                "update voting_round set stage = 'DRAFT' where id = %d",
                "delete from voting_option where round_id = %d",
                "insert into voting_option (round_id, title, language) values (%d, 'Nog iets', 'nl')"
            })
    void nobodyChangesAnOpenRoundOrClosesItEarly(String sql) throws SQLException {
        vote(fatima, ballots.fresh(), 0);
        try (Connection connection = database.connect("buurtstem_app");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql.formatted(round.id())))
                    .hasMessageContaining("the round is fixed");
            Instant far = round.is().when().closesAt().plus(Duration.ofDays(3650));
            NewRound ahead =
                    SomeRounds.round(areas, java.time.Clock.systemUTC(), Way.SINGLE, "Wie sluit deze ronde te vroeg?");
            VotingRound now =
                    SomeRounds.fix(rounds, ahead, cast.staff("Noor", Role.OFFICIAL, "ML"), List.of("Een", "Twee"));
            try (ResultSet closed = statement.executeQuery("select close_round(" + now.id() + ", '" + far + "')")) {
                closed.next();
                assertThat(closed.getObject(1)).isNull();
            }
        }
    }

    @Test
    void anOpenPollShowsHowItStandsOnceADayAndInStepsOfTen() {
        NewRound secret = SomeRounds.round(areas, clock, Way.POLL, "Wat vindt u van de tijden? Nummer " + counter);
        NewRound shown = new NewRound(
                secret.question(),
                secret.body(),
                secret.language(),
                secret.area(),
                secret.influence(),
                secret.resultUse(),
                secret.way(),
                secret.sizes(),
                secret.voters(),
                false,
                secret.when());
        round = SomeRounds.fix(rounds, shown, cast.staff("Noor", Role.OFFICIAL, "ML"), List.of("Vroeg", "Laat"));
        options = rounds.optionsOf(round.id()).block();
        clock.forward(Duration.ofMinutes(2));
        assertThat(shownAfter(0, 9)).isZero();
        assertThat(shownAfter(9, 10)).isEqualTo(10);
        assertThat(shownAfter(10, 19)).isEqualTo(10);
        clock.forward(Duration.ofDays(1));
        assertThat(shownAfter(19, 19)).isEqualTo(10);
        assertThat(shownAfter(19, 20)).isEqualTo(20);
        assertThat(shownAfter(20, 40)).isEqualTo(20);
    }

    /** How many ballots the figures of an open poll hold, when these people have voted. */
    private int shownAfter(int from, int to) {
        ballots.enter(
                        round,
                        IntStream.range(from, to)
                                .mapToObj(
                                        n -> new Ballots.Entered("voter " + n, VoteChannel.ONLINE, null, paper(n % 2)))
                                .toList())
                .block();
        counting.signDue().block();
        return rows.standing(round.id())
                .map(standing -> standing.papers().size())
                .defaultIfEmpty(0)
                .block();
    }

    @Test
    void afterClosingTheOrderOfVotingIsGone() throws SQLException {
        for (int i = 0; i < 20; i++) {
            vote(cast.resident("Stemmer" + counter + "x" + i), ballots.fresh(), i % 3);
        }
        close();
        try (Connection connection = database.connect("buurtstem");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(("select"
                                + " (select count(distinct xmin::text) from counted_ballot where round_id = %1$d),"
                                + " (select count(distinct xmin::text) from round_voter where round_id = %1$d),"
                                + " (select array_agg(voter_key order by ctid) = array_agg(voter_key order by voter_key)"
                                + "  from round_voter where round_id = %1$d),"
                                + " (select count(*) from ballot where round_id = %1$d)")
                        .formatted(round.id()))) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThat(rows.getInt(2)).isEqualTo(1);
            assertThat(rows.getBoolean(3)).isTrue();
            assertThat(rows.getInt(4)).isZero();
        }
    }
}
