package nl.buurtstem.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.votes.Ballots;
import nl.buurtstem.votes.Counting;
import nl.buurtstem.votes.Entrance;
import nl.buurtstem.votes.NewOption;
import nl.buurtstem.votes.NewRound;
import nl.buurtstem.votes.RoundOption;
import nl.buurtstem.votes.Rounds;
import nl.buurtstem.votes.VoteChannel;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.votes.Way;
import nl.buurtstem.votes.count.BallotPaper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** The clock stands in the past, so that rounds can close. After a count an official says once what happens; winners become works, and every euro of them is a line that stays. */
@AppTest
class LedgerPagesTests {

    private static final Instant FRIDAY = Instant.parse("2025-11-21T10:00:00Z");

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final Rounds rounds;
    private final Ballots ballots;
    private final Counting counting;
    private final Ledger ledger;
    private final MovableClock clock;
    private final DatabaseClient database;

    private Person official;
    private IdeaId winner;
    private IdeaId loser;
    private VotingRound round;
    private long won;
    private String question;

    LedgerPagesTests(
            Cast cast,
            Ideas ideas,
            Areas areas,
            Rounds rounds,
            Ballots ballots,
            Counting counting,
            Ledger ledger,
            MovableClock clock,
            DatabaseClient database) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.rounds = rounds;
        this.ballots = ballots;
        this.counting = counting;
        this.ledger = ledger;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void twoIdeasAreVotedOn() {
        clock.set(FRIDAY);
        official = cast.staff("Bas", Role.OFFICIAL, "ML");
        winner = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), cast.resident("Amina"))
                .block();
        loser = SomeIdeas.publish(
                        ideas, SomeIdeas.onTheSquare(areas, "Een fontein op het plein"), cast.resident("Joost"))
                .block();
    }

    private void count(Influence influence) {
        count(influence, 12_500);
    }

    private void count(Influence influence, Integer cost) {
        question = "Wat komt er op het plein? Nummer " + number("select count(*) from voting_round");
        Instant opens = clock.instant().plus(Duration.ofMinutes(1));
        NewRound asked = new NewRound(
                question,
                "Er is geld voor één plan op het plein.",
                "nl",
                areas.byKey("ML").orElseThrow().id(),
                influence,
                "Wat wint, voeren we uit.",
                Way.SINGLE,
                new NewRound.Sizes(1, null, null, null, Map.of()),
                new NewRound.Voters(null, true, Entrance.EMAIL),
                true,
                NewRound.When.between(opens, opens.plus(Duration.ofDays(2))));
        VotingRound draft = rounds.draft(asked, official).block();
        won = rounds.addOption(draft.id(), option("Een boom", cost, winner), official)
                .block();
        rounds.addOption(draft.id(), option("Een fontein", 9_000, loser), official)
                .block();
        int revision = rounds.require(draft.id(), official).block().revision();
        round = rounds.fix(draft.id(), revision, official).block();
        clock.set(opens.plusSeconds(1));
        vote();
        clock.set(opens.plus(Duration.ofDays(2)).plusSeconds(1));
        counting.closeDue().block();
    }

    private static NewOption option(String title, Integer cost, IdeaId idea) {
        return new NewOption(title, "Een goed plan.", "nl", cost, "", null, idea, null, "", "");
    }

    private void vote() {
        List<RoundOption> options = rounds.optionsOf(round.id()).block();
        long other = options.getLast().id();
        List<Ballots.Entered> pile = java.util.stream.IntStream.range(0, 6)
                .mapToObj(n -> new Ballots.Entered(
                        "kiezer " + n, VoteChannel.ONLINE, null, BallotPaper.chosen(n == 0 ? other : won)))
                .toList();
        ballots.enter(round, pile).block();
    }

    private Visitor official() {
        return cast.visitor(official);
    }

    private String form() {
        return "/ledger/rounds/" + round.id();
    }

    private Visitor.Form filled() {
        return official()
                .get(form())
                .form("form[action='" + form() + "']")
                .with("text", "De boom komt er in het voorjaar.")
                .with("take-" + won, "yes")
                .with("owner-" + won, "Team Groen")
                .with("contact-" + won, "Noor, groen@zilveroog.example")
                .with("begins-" + won, "2025-11-22")
                .with("ends-" + won, "2026-04-01");
    }

    /** Looks it over, and says it. */
    private Visitor.Answer say(Visitor.Form form) {
        Visitor.Answer look = form.submit();
        assertThat(look.text("h1")).as(look.text("main")).isEqualTo("Klopt dit?");
        return look.form("form[action='" + form() + "']").press("act", "say");
    }

    private long opened() {
        count(Influence.DECIDE);
        assertThat(say(filled()).status()).isEqualTo(200);
        return number("select max(id) from ledger_work");
    }

    private long number(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }

    private Visitor.Form line(long work, String kind) {
        return official().get("/ledger/" + work + "/" + kind).form("form[action$='/" + kind + "']");
    }

    @Test
    void whatWonIsAdoptedWithItsMoneyAndWhatLostIsThanked() {
        count(Influence.DECIDE);
        assertThat(cast.guest().get(round.path()).text("#follow-up")).contains("vertelt hier");

        Visitor.Answer done = say(filled());

        assertThat(done.path()).isEqualTo(round.path() + "?said=ledger.said.follow_up");
        assertThat(done.text("#follow-up")).contains("De boom komt er", "€ 12.500", "Een boom");
        Visitor.Answer idea = cast.guest().get(winner.path());
        assertThat(idea.text(".timeline"))
                .contains("Gekozen in een stemming", question, "5 stemmen van de 6", "€ 12.500");
        assertThat(idea.text("#ledger")).contains("€ 12.500");
        assertThat(cast.guest().get(loser.path()).text(".timeline"))
                .contains("Niet gekozen", "1 stem van de 6", "Dank aan iedereen");
        assertThat(stage(winner)).isEqualTo("ADOPTED");
        assertThat(stage(loser)).isEqualTo("COLLECTING");
        assertThat(number("select count(*) from outbox o join idea_event e on o.payload ->> 'event' = e.id::text"
                        + " where e.kind in ('WIN', 'VOTE_LOST') and e.idea_id in (" + winner + ", " + loser + ")"))
                .isEqualTo(2);
    }

    private String stage(IdeaId idea) {
        return database.sql("select stage from idea where id = " + idea)
                .mapValue(String.class)
                .one()
                .block();
    }

    @Test
    void itIsSaidOnceAndTheSecondOfficialHearsSo() {
        count(Influence.DECIDE);
        Visitor.Answer second = filled().submit();
        assertThat(second.text("main")).contains("Team Groen", "€ 12.500", "1 april 2026");
        assertThat(number("select count(*) from ledger_work where round_id = " + round.id()))
                .isZero();
        Visitor.Answer changed = second.form("form[action='" + form() + "']").press("act", "change");
        assertThat(changed.one("#owner-" + won).attr("value")).isEqualTo("Team Groen");
        say(filled());

        Visitor.Answer answer = second.form("form[action='" + form() + "']").press("act", "say");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text(".error-summary")).contains("Een collega vertelde intussen");
        assertThat(answer.has("#take-" + won)).isFalse();
        assertThat(answer.one("#text").text()).isEqualTo("De boom komt er in het voorjaar.");
        assertThat(number("select count(*) from ledger_work where round_id = " + round.id()))
                .isOne();
        assertThat(official().get(form()).path()).isEqualTo(round.path());
    }

    @ParameterizedTest
    @CsvSource({
        "text, Kort, #text-error",
        "euros-, 12,#why--error",
        "euros-, '12,50', #euros--error",
        "owner-, '', #owner--error",
        "ends-, 2025-11-21, #ends--error",
        "ends-, morgen, #ends--error"
    })
    void whatDoesNotFitComesBackFilledIn(String field, String value, String error) {
        count(Influence.DECIDE);
        Visitor.Answer answer = filled().with(name(field), value).submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has(error.replaceFirst("--error", "-" + won + "-error")))
                .as(answer.text(".error-summary"))
                .isTrue();
        assertThat(answer.text(".error-summary")).contains(field.equals("text") ? "Wat gebeurt er nu: " : "Een boom: ");
        assertThat(answer.one("#owner-" + won).attr("value")).isEqualTo(field.equals("owner-") ? "" : "Team Groen");
        assertThat(number("select count(*) from ledger_work where round_id = " + round.id()))
                .isZero();
    }

    private String name(String field) {
        return field.endsWith("-") ? field + won : field;
    }

    @Test
    void adviceMayBeLeftAsideWithAReasonAndADecisionMayNot() {
        count(Influence.ADVISE);
        Visitor.Answer without = filled().with("take-" + won, "no").submit();
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.has("#reason-" + won + "-error")).isTrue();

        Visitor.Answer done =
                say(filled().with("take-" + won, "no").with("reason-" + won, "Onder het plein ligt een garage."));

        assertThat(done.text("#follow-up")).contains("Gaat niet door", "Onder het plein ligt een garage.");
        assertThat(cast.guest().get(winner.path()).text(".timeline")).contains("maar het gaat niet door");
        assertThat(stage(winner)).isEqualTo("COLLECTING");
    }

    @Test
    void everyEuroIsALineAndTheDatabaseAddsUpTheSame() {
        long work = opened();
        line(work, "commit")
                .with("euros", "4.000")
                .with("text", "Een grote linde.")
                .submit();
        line(work, "spend")
                .with("euros", "3.900")
                .with("of", "2")
                .with("text", "De linde staat er.")
                .submit();
        line(work, "spend")
                .with("euros", "€ 250,00")
                .with("text", "Een paal.")
                .with("supplier", "Houtwerf")
                .with("company", "yes")
                .submit();
        line(work, "raise")
                .with("euros", "500")
                .with("text", "Er kwam een bank bij.")
                .submit();

        Visitor.Answer page = official().get("/ledger/" + work + "/correct?of=4");
        page.form("form[action$='/correct']")
                .with("text", "Deze rekening was van een ander.")
                .submit();

        assertThat(cast.guest().get("/ledger/" + work).text(".ledger-figures"))
                .isEqualTo("Er is € 13.000 Betaald € 3.900 Nog te betalen € 100 Nog over € 9.000");
        assertThat(number("select granted * 1000000 + committed * 10000 + spent from ledger_balance where work_id = "
                        + work))
                .isEqualTo(13_000L * 1_000_000 + 100 * 10_000 + 3_900);
        assertThat(cast.guest().get("/ledger/" + work).text("#line-4")).contains("Telt niet mee", "Houtwerf");
        assertThat(cast.guest().get("/ledger").text("tbody")).contains("Middenland");
        assertThat(cast.guest().get("/ledger/lines.csv?area=ML").body())
                .contains(work + ",4,SPEND,", "Houtwerf", work + ",6,CORRECT,");
        assertThat(cast.guest().get("/ledger/ledger.json").body()).contains("\"spent\":3900");
    }

    @Test
    void tooMuchNeedsAReasonAndANameNeedsACompany() {
        long work = opened();

        Visitor.Answer over = line(work, "spend")
                .with("euros", "13.000")
                .with("text", "Een heel bos.")
                .submit();
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.text("#over-error")).contains("€ 500 te veel");
        assertThat(over.one("#euros").attr("value")).isEqualTo("13.000");

        Visitor.Answer person = line(work, "spend")
                .with("euros", "10")
                .with("text", "Een schop.")
                .with("supplier", "Jan")
                .submit();
        assertThat(person.has("#company-error")).isTrue();

        line(work, "spend")
                .with("euros", "13.000")
                .with("text", "Een heel bos.")
                .with("over", "Het college vond dit goed.")
                .submit();
        assertThat(cast.guest().get("/ledger/" + work).text("main"))
                .contains("€ 500 meer besteld en betaald", "Het college vond dit goed.");
    }

    @Test
    void theSecondOfficialSeesWhatTheFirstWrote() {
        long work = opened();
        Visitor.Form second = line(work, "spend").with("euros", "700").with("text", "Nog een rekening.");
        line(work, "spend")
                .with("euros", "300")
                .with("text", "De eerste rekening.")
                .submit();

        Visitor.Answer answer = second.submit();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("main")).contains("Een collega schreef intussen", "De eerste rekening.");
        assertThat(answer.one("#euros").attr("value")).isEqualTo("700");
        assertThat(answer.form("form[action$='/spend']").submit().status()).isEqualTo(200);
        assertThat(number("select spent from ledger_balance where work_id = " + work))
                .isEqualTo(1000);
    }

    @Test
    void ofManyWhoWriteAtTheSameMomentOneIsFirst() {
        long work = opened();
        NewLine line = NewLine.money(LineKind.SPEND, ledger.today(), 100, "Een schop en een emmer.", "nl");

        List<Boolean> written = Flux.range(0, 8)
                .flatMap(n ->
                        ledger.write(work, 1, line, official).thenReturn(true).onErrorReturn(Refused.class, false))
                .collectList()
                .block();

        assertThat(written).containsOnlyOnce(true);
        assertThat(number("select spent from ledger_balance where work_id = " + work))
                .isEqualTo(100);
    }

    @Test
    void theIdeaGoesAlongUntilItIsDone() {
        long work = opened();
        line(work, "progress")
                .with("percent", "40")
                .with("text", "De kuil is gegraven.")
                .submit();
        assertThat(stage(winner)).isEqualTo("IN_PROGRESS");
        assertThat(official().get("/ledger/" + work + "/delay").text(".page-head"))
                .contains("1 april 2026");

        line(work, "delay")
                .with("due", "2026-06-01")
                .with("text", "De grond was bevroren.")
                .submit();
        line(work, "progress")
                .with("percent", "80")
                .with("text", "De boom is besteld.")
                .submit();
        Visitor.Answer early =
                line(work, "done").with("text", "De boom staat er en groeit.").submit();
        assertThat(early.text(".error-summary")).contains("Zet een vinkje");
        assertThat(done(work, "").text("#over-error")).contains("80%", "€ 0 van € 12.500");
        assertThat(stage(winner)).isEqualTo("IN_PROGRESS");
        done(work, "De rekening komt nog.");
        assertThat(stage(winner)).isEqualTo("DONE");
        official()
                .get("/ledger/" + work + "/correct?of=5")
                .form("form[action$='/correct']")
                .with("text", "De boom moet nog water.")
                .submit();
        assertThat(stage(winner)).isEqualTo("IN_PROGRESS");
        assertThat(cast.guest().get(winner.path()).text(".timeline")).contains("Het is toch nog niet klaar");

        Visitor.Answer done = done(work, "De rekening komt nog.");

        assertThat(done.path()).isEqualTo("/ledger/" + work + "?said=ledger.said.done");
        assertThat(stage(winner)).isEqualTo("DONE");
        assertThat(cast.guest().get(winner.path()).text(".timeline"))
                .contains(
                        "De kuil is gegraven",
                        "Team Groen",
                        "Het werk duurt langer",
                        "1 juni 2026",
                        "Voor 80% klaar",
                        "groeit");
        assertThat(official().get("/ledger/" + work).has("a[href$='/progress']"))
                .isFalse();
    }

    private Visitor.Answer done(long work, String over) {
        return line(work, "done")
                .with("text", "De boom staat er en groeit.")
                .with("sure", "yes")
                .with("over", over)
                .submit();
    }

    @Test
    void aNameNeedsNoMoney() {
        count(Influence.DECIDE, null);
        Visitor.Answer done = say(filled().with("take-" + won, "plain").without("ends-" + won));

        assertThat(done.text("#follow-up")).contains("Gaat door: Een boom");
        assertThat(number("select count(*) from ledger_work where round_id = " + round.id()))
                .isZero();
        assertThat(cast.guest().get(winner.path()).text(".timeline")).contains("Er is geen geld voor nodig");
        assertThat(official().get("/desk?kind=follow-up").text("main")).doesNotContain(question);
    }

    @Test
    void nobodyElseWritesAndNothingIsEverChanged() {
        long work = opened();
        for (Person person : List.of(
                cast.resident("Wies"),
                cast.staff("Griet", Role.CLERK, "ML"),
                cast.staff("Hans", Role.OFFICIAL, "HZ"))) {
            Visitor visitor = cast.visitor(person);
            assertThat(visitor.get("/ledger/" + work).has("#desk")).isFalse();
            assertThat(visitor.get("/ledger/" + work + "/spend").status()).isEqualTo(403);
            assertThat(visitor.get(form()).status()).isEqualTo(403);
        }
        assertThat(official().get("/ledger/" + work + "/grant").status()).isEqualTo(404);
        assertThat(official().get("/ledger/" + work + "/correct?of=1").status()).isEqualTo(404);
        for (String table :
                List.of("ledger_follow_up", "ledger_left_out", "ledger_word", "ledger_work", "ledger_line")) {
            assertThat(number("select count(*) from (values ('update'), ('delete')) w(what)"
                            + " where has_table_privilege('buurtstem_app', '" + table + "', w.what)"))
                    .isZero();
        }
    }

    @Test
    void whatWaitsStandsAtTheDeskUntilItIsSaid() {
        count(Influence.ADVISE);
        assertThat(official().get("/desk?kind=follow-up").text("main")).contains(question);
        say(filled().with("take-" + won, "later").with("by-" + won, "2025-12-20"));
        assertThat(official().get("/desk?kind=follow-up").text("main")).contains(question);
        assertThat(cast.guest().get(round.path()).text("#follow-up"))
                .contains("Nog niet besloten: Een boom", "20 december 2025");
        assertThat(cast.guest().get(winner.path()).text(".timeline")).contains("nog niet besloten", "20 december");
        assertThat(stage(winner)).isEqualTo("COLLECTING");

        say(filled());
        assertThat(official().get("/desk?kind=follow-up").text("main")).doesNotContain(question);
        assertThat(stage(winner)).isEqualTo("ADOPTED");
        assertThat(number("select count(*) from idea_event where kind = 'VOTE_LOST' and idea_id = " + loser))
                .isOne();
        assertThat(official().get(form()).path()).isEqualTo(round.path());
    }

    @Test
    void whoHasTheFileIsNotSentItAgain() {
        opened();
        String tag = cast.guest().get("/ledger/works.csv").header("ETag");

        assertThat(cast.guest()
                        .header("If-None-Match", tag)
                        .get("/ledger/works.csv")
                        .status())
                .isEqualTo(304);
    }
}
