package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import nl.buurtstem.votes.PaperEntries.Came;
import nl.buurtstem.votes.count.BallotPaper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Voting on paper: nobody votes twice, two people agree on each paper, and nothing leads from a person to a paper. The clock stands in the past. */
@AppTest
class PaperTests {

    private static int counter;

    private final Rounds rounds;
    private final Papers papers;
    private final PaperEntries entries;
    private final Ballots ballots;
    private final BallotRepository rows;
    private final Letters letters;
    private final Counting counting;
    private final Turnouts turnouts;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final PostgresServer.Database database;

    private Person noor;
    private Person femke;
    private VotingRound round;
    private List<RoundOption> options;

    PaperTests(
            Rounds rounds,
            Papers papers,
            PaperEntries entries,
            Ballots ballots,
            BallotRepository rows,
            Letters letters,
            Counting counting,
            Turnouts turnouts,
            Areas areas,
            Cast cast,
            MovableClock clock,
            PostgresServer.Database database) {
        this.rounds = rounds;
        this.papers = papers;
        this.entries = entries;
        this.ballots = ballots;
        this.rows = rows;
        this.letters = letters;
        this.counting = counting;
        this.turnouts = turnouts;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void aDeskIsOpen() {
        clock.set(Instant.now().minus(Duration.ofDays(30)));
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        femke = cast.staff("Femke", Role.FACILITATOR, "ML");
        NewRound asked = SomeRounds.round(areas, clock, Way.APPROVAL, "Welk plan op papier? Nummer " + ++counter);
        round = SomeRounds.fix(rounds, asked, noor, List.of("Bomen", "Bankjes", "Licht"));
        options = rounds.optionsOf(round.id()).block();
        papers.open(round.id(), desk(2), noor).block();
        clock.forward(Duration.ofMinutes(2));
    }

    private PaperDesk desk(int hoursBefore) {
        return new PaperDesk(
                round.is().when().closesAt().minus(Duration.ofHours(hoursBefore)), "Bibliotheek, elke dag");
    }

    private void give(String who) {
        papers.give(round.id(), who, null, femke).block();
    }

    private PaperSheet print() {
        return papers.print(round.id(), 1, femke).block().getFirst();
    }

    private Came read(PaperSheet sheet, Person by, int... chosen) {
        return entries.read(round, sheet, paper(chosen), by).block();
    }

    private BallotPaper paper(int... chosen) {
        Long[] ids = new Long[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            ids[i] = options.get(chosen[i]).id();
        }
        return BallotPaper.chosen(ids);
    }

    private static void refused(Refusal by, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(by));
    }

    private void close() {
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
    }

    @Test
    void aPaperCountsWhenTwoPeopleReadTheSame() {
        give("");
        PaperSheet sheet = print();
        assertThat(read(sheet, femke, 0, 2)).isEqualTo(Came.FIRST);
        refused(PaperRefusal.FIRST_READER, () -> read(sheet, femke, 0, 2));
        assertThat(read(sheet, noor, 2, 0)).isEqualTo(Came.COUNTED);
        refused(PaperRefusal.NO_SUCH_PAPER, () -> read(sheet, noor, 1));
        close();
        assertThat(rows.casts(round.id()).collectList().block())
                .singleElement()
                .satisfies(one -> assertThat(one.receipt()).isEqualTo(sheet.receipt()))
                .satisfies(one -> assertThat(one.paper()).isEqualTo(paper(0, 2)));
    }

    @Test
    void whatTwoPeopleReadDifferentlyCountsOnlyWhenItIsSettled() {
        give("");
        give("");
        PaperSheet sheet = print();
        PaperSheet other = print();
        read(sheet, femke, 0);
        assertThat(read(sheet, noor, 1)).isEqualTo(Came.DIFFERS);
        assertThat(entries.differing(round.id()).collectList().block()).containsExactly(sheet.serial());
        refused(PaperRefusal.READ_ALREADY, () -> read(sheet, noor, 1));
        assertThat(entries.settle(round, sheet.code(), 2, noor).block()).isEqualTo(Came.COUNTED);
        read(other, noor, 0);
        read(other, femke, 2);
        entries.again(round, other.code(), femke).block();
        assertThat(read(other, noor, 2)).isEqualTo(Came.FIRST);
        assertThat(read(other, femke, 2)).isEqualTo(Came.COUNTED);
        assertThat(papers.account(round.id()).block().counted()).isEqualTo(2);
    }

    @Test
    void whoGotAPaperVotesInNoOtherWayAndTheOtherWayRound() {
        Person fatima = cast.resident("Fatima" + counter);
        Person sam = cast.resident("Sam" + counter);
        LetterCode letter =
                letters.issue(round.id(), 1, noor).block().getFirst().code();
        give(" " + fatima.email().toUpperCase() + " ");
        give(letter.shown());
        refused(
                VoteRefusal.VOTED_ALREADY,
                () -> ballots.cast(round, fatima, ballots.fresh(), null, paper(0))
                        .block());
        refused(
                VoteRefusal.VOTED_ALREADY,
                () -> ballots.castByLetter(round, letter, ballots.fresh(), null, paper(0))
                        .block());
        refused(PaperRefusal.PERSON_VOTED, () -> give(fatima.email()));
        ballots.cast(round, sam, ballots.fresh(), null, paper(0)).block();
        refused(PaperRefusal.PERSON_VOTED, () -> give(sam.email()));
        refused(PaperRefusal.NOT_AN_ADDRESS, () -> give("Sam"));
        assertThat(ballots.votedOn(round.id(), fatima).block()).isNotNull();
    }

    @Test
    void aTickByMistakeIsTakenBackByWhoeverSetItAndSoon() {
        Person wies = cast.resident("Wies" + counter);
        String tick = papers.give(round.id(), wies.email(), null, femke).block().tick();
        refused(PaperRefusal.TICK_STAYS, () -> takeBack(tick, noor));
        refused(PaperRefusal.TICK_STAYS, () -> takeBack("x" + tick, femke));
        takeBack(tick, femke);
        refused(PaperRefusal.TICK_STAYS, () -> takeBack(tick, femke));
        ballots.cast(round, wies, ballots.fresh(), null, paper(0)).block();

        String entered = papers.give(round.id(), "", null, femke).block().tick();
        PaperSheet sheet = print();
        read(sheet, femke, 0);
        read(sheet, noor, 0);
        refused(PaperRefusal.TICK_STAYS, () -> takeBack(entered, femke));
        assertThat(papers.account(round.id()).block().given()).isEqualTo(1);

        String late = papers.give(round.id(), "", null, femke).block().tick();
        clock.forward(Papers.TO_TAKE_BACK);
        refused(PaperRefusal.TICK_STAYS, () -> takeBack(late, femke));
    }

    private void takeBack(String tick, Person by) {
        papers.takeBack(round.id(), tick, by).block();
    }

    @Test
    void neverMoreComeBackThanWereGiven() {
        PaperSheet stuffed = print();
        read(stuffed, femke, 0);
        refused(PaperRefusal.MORE_THAN_GIVEN, () -> read(stuffed, noor, 0));
        BallotPaper paper = paper(0);
        assertThat(entries.enter(round, List.of(stuffed), List.of(paper)).block())
                .isZero();
        give("");
        assertThat(read(stuffed, noor, 0)).isEqualTo(Came.COUNTED);
    }

    @Test
    void aLostPaperIsVoidAndASpoiledOneIsCountedWithItsReason() {
        give("");
        PaperSheet lost = print();
        PaperSheet again = print();
        papers.discard(round.id(), lost.serial(), PaperFault.LOST, femke).block();
        refused(PaperRefusal.NO_SUCH_PAPER, () -> read(lost, femke, 0));
        PaperReading marked = PaperReading.of(PaperFault.MARKED);
        entries.read(round, again.code(), marked, femke).block();
        refused(
                PaperRefusal.PAPER_NOT_FREE,
                () -> papers.discard(round.id(), again.serial(), PaperFault.EXCHANGED, femke)
                        .block());
        assertThat(entries.read(round, again.code(), marked, noor).block()).isEqualTo(Came.VOID);
        PaperAccount account = papers.account(round.id()).block();
        assertThat(account.spoiled()).isEqualTo(1);
        assertThat(account.out()).isZero();
        close();
        assertThat(rows.refused(round.id()).block()).containsEntry("PAPER_MARKED", 1);
        assertThat(counting.publication(round.id()).block().file())
                .isEqualTo(rows.file(round.id()).block())
                .contains("PAPER_MARKED");
    }

    @Test
    void papersComeInBeforeTheRoundClosesAndAreEnteredUntilThen() throws SQLException {
        refused(
                PaperRefusal.DESK_UNTIL,
                () -> papers.open(round.id(), new PaperDesk(round.is().when().closesAt(), "Bibliotheek"), noor)
                        .block());
        give("");
        give("");
        refused(
                PaperRefusal.DESK_UNTIL,
                () -> papers.open(round.id(), desk(9), noor).block());
        PaperSheet entered = print();
        PaperSheet readOnce = print();
        clock.set(desk(2).until());
        refused(PaperRefusal.DESK_OVER, () -> give(""));
        read(readOnce, femke, 1);
        read(entered, femke, 0);
        assertThat(read(entered, noor, 0)).isEqualTo(Came.COUNTED);
        clock.set(round.is().when().closesAt());
        refused(VoteRefusal.CLOSED, () -> read(readOnce, noor, 1));
        close();
        try (Connection connection = database.connect("buurtstem");
                Statement statement = connection.createStatement();
                ResultSet left = statement.executeQuery(
                        "select count(*) from internal.paper_entry where round_id = " + round.id())) {
            left.next();
            assertThat(left.getInt(1)).isZero();
        }
        assertThat(turnouts.of(round).block().all().sum().people()).isEqualTo(2);
        assertThat(rows.voters(round.id()).block()).isEqualTo(1);
    }

    @Test
    void nothingLeadsFromAVisitToAPaper() throws SQLException {
        try (Connection connection = database.connect("buurtstem");
                Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("""
                        select string_agg(column_name, ' ' order by column_name)
                        from information_schema.columns where table_name = 'desk_visit'""")) {
            columns.next();
            assertThat(columns.getString(1)).isEqualTo("neighbourhood_id round_id visited_on voter_key");
        }
    }

    @Test
    void atTheDeskWithoutJavaScript() {
        Visitor desk = cast.visitor(femke);
        Visitor colleague = cast.visitor(noor);
        String path = round.path() + "/papers";
        assertThat(cast.visitor(cast.resident("Nieuwsgierig")).get(path).status())
                .isEqualTo(403);
        Answer sheets = desk.get(path)
                .form("form[action$='/sheets']")
                .with("many", "2")
                .with("language", "ar")
                .submit();
        assertThat(sheets.page().select(".papers[dir=rtl] .paper")).hasSize(2);
        String code = sheets.text(".paper__number span");
        Answer forgot =
                desk.get(path).form("form[action$='/visits']").with("who", "x").submit();
        assertThat(forgot.status()).isEqualTo(422);
        assertThat(forgot.one("#who").attr("value")).isEqualTo("x");
        Answer given = forgot.form("form[action$='/visits']")
                .with("declared", "yes")
                .with("who", "")
                .submit();
        assertThat(given.path()).contains("votes.said.paper_given");
        Answer back = given.form("#tick").submit();
        assertThat(back.path()).contains("votes.said.paper_taken_back");
        assertThat(given.form("#tick").submit().text("#tick-error")).contains("kan niet meer weg");
        desk.get(path)
                .form("form[action$='/visits']")
                .with("declared", "yes")
                .with("who", "")
                .submit();
        for (Visitor reader : List.of(desk, colleague)) {
            Answer form = reader.get(path + "/entry")
                    .form("main form")
                    .with("code", code.toLowerCase())
                    .submit();
            assertThat(form.form("main form").submit().status()).isEqualTo(422);
            Answer said =
                    form.form("main form").with(options.get(1).field(), "1").submit();
            assertThat(said.path()).contains(reader == desk ? "paper_first" : "paper_counted");
        }
        assertThat(desk.get(path + "/entry")
                        .form("main form")
                        .with("code", code)
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(cast.guest().get(round.path()).text("main")).contains("Bibliotheek, elke dag");
    }

    @Test
    void twoReadersDifferAndSettleOnThePage() {
        give("");
        PaperSheet sheet = print();
        read(sheet, femke, 0);
        read(sheet, noor, 1);
        Answer differs = cast.visitor(femke)
                .get(round.path() + "/papers/entry")
                .form("main form")
                .with("code", sheet.code().shown())
                .submit();
        assertThat(differs.page().select("section.card")).hasSize(2);
        assertThat(differs.text("section.card")).contains("Bomen");
        Answer done = differs.form("form:has(input[name=right][value=2])").submit();
        assertThat(done.path()).contains("paper_counted");
        assertThat(Mono.from(papers.account(round.id())).block().counted()).isEqualTo(1);
    }
}
