package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import nl.buurtstem.votes.count.VotingKind;
import nl.buurtstem.web.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.r2dbc.core.DatabaseClient;

/** Rounds from draft to result, as people without JavaScript meet them. The clock stands in the past, so that rounds can close. */
@AppTest
class VotePagesTests {

    private static int counter;

    private final Rounds rounds;
    private final Notices notices;
    private final Residents residents;
    private final Counting counting;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;

    private Person noor;
    private Visitor official;
    private Visitor resident;

    VotePagesTests(
            Rounds rounds,
            Notices notices,
            Residents residents,
            Counting counting,
            Areas areas,
            Cast cast,
            MovableClock clock,
            DatabaseClient database) {
        this.database = database;
        this.notices = notices;
        this.residents = residents;
        this.rounds = rounds;
        this.counting = counting;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyWorksHere() {
        clock.set(Instant.now().minus(Duration.ofDays(30)));
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        official = cast.visitor(noor);
        resident = cast.visitor(cast.resident("Fatima" + ++counter));
    }

    private VotingRound open(Way way) {
        NewRound asked = SomeRounds.round(areas, clock, way, "Welk plan kiest u hier? Nummer " + counter);
        VotingRound round = SomeRounds.fix(rounds, asked, noor, List.of("Bomen", "Bankjes", "Licht"));
        clock.forward(Duration.ofMinutes(2));
        return round;
    }

    private List<RoundOption> options(VotingRound round) {
        return rounds.optionsOf(round.id()).block();
    }

    /** Puts the round and its three options into English. */
    private Answer translate(Visitor by, VotingRound round) {
        Visitor.Form form = by.get(round.path() + "/translations/en")
                .form("main form.card")
                .with("question", "Which plan do you choose here?")
                .with("body", "There is money for one plan in the district.")
                .with("resultUse", "What wins is carried out.");
        for (RoundOption option : options(round)) {
            form = form.with(option.part("title"), "In English: " + option.is().title())
                    .with(option.part("body"), "A good plan.");
        }
        return form.submit();
    }

    @Test
    void aTranslationIsReadAndChangesNothingThatCounts() {
        VotingRound round = open(Way.SINGLE);
        assertThat(official.get(round.path() + "/translations/en").text("main")).contains("Deze stemming ligt al vast");
        for (Visitor other : List.of(resident, cast.visitor(cast.staff("Otto", Role.OFFICIAL, "HZ")))) {
            assertThat(other.get(round.path() + "/translations/en").status()).isEqualTo(403);
        }
        translate(official, round);

        Visitor english = cast.guest().language("en");
        Answer page = english.get(round.path());
        assertThat(page.text("h1")).isEqualTo("Which plan do you choose here?");
        assertThat(page.text(".translated"))
                .contains("Translated by \u2068Noor\u2069", "after the vote had been fixed", "Dutch");
        assertThat(page.text("#option-" + options(round).getFirst().id())).contains("In English: Bomen");
        assertThat(page.follow(".translated a").text("h1")).isEqualTo(round.is().question());
        assertThat(english.get("/votes").text("main")).contains("Which plan do you choose here?");
        Answer ballot = cast.visitor(cast.resident("Priya" + ++counter, "en"))
                .language("en")
                .get(round.path() + "/ballot");
        assertThat(ballot.text(".ballot")).contains("In English: Bomen", "A good plan.");
        assertThat(ballot.page().select(".ballot__about").text())
                .as("as it stands on the ballot")
                .contains("Bomen");
        assertThat(rounds.require(round.id(), noor).block().revision()).isEqualTo(round.revision());
        ballot.form("main form.vote-form")
                .with("choice", String.valueOf(options(round).getFirst().id()))
                .with("declared", "yes")
                .submit();
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        String file = cast.guest().get(round.path() + "/published.json").body();
        assertThat(file).contains("\"Bomen\"").doesNotContain("English");
        assertThat(english.get(round.path()).text(".vote-bars")).contains("In English: Bomen");
        translate(official, round);
        assertThat(cast.guest().get(round.path() + "/published.json").body()).isEqualTo(file);
    }

    @Test
    void whoFixesWhatAColleagueJustAddedToIsToldAndSeesIt() {
        VotingRound draft = rounds.draft(
                        SomeRounds.round(areas, clock, Way.SINGLE, "Welk plan kiest u hier? Nummer " + counter), noor)
                .block();
        for (String title : List.of("Bomen", "Bankjes")) {
            rounds.addOption(draft.id(), SomeRounds.option(title, 2000), noor).block();
        }
        Answer seen = official.get(draft.path() + "/fixing");
        rounds.addOption(draft.id(), SomeRounds.option("Licht", 2000), noor).block();

        Answer late = seen.form("form[action$='/fixing']").submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main")).contains("Iemand anders heeft dit net veranderd", "Licht");
        RoundOption first = options(draft).getFirst();
        seen = official.get(draft.path() + "/fixing");
        rounds.editOption(draft.id(), first.id(), SomeRounds.option("Grote bomen", 3000), noor)
                .block();
        assertThat(seen.form("form[action$='/fixing']").submit().status()).isEqualTo(409);
        official.get(draft.path() + "/fixing").form("form[action$='/fixing']").submit();
        assertThat(rounds.require(draft.id(), noor).block().mayChange()).isFalse();
    }

    @Test
    void aRoundIsMadeAnnouncedAndFixedAndThenStays() {
        Answer empty = official.get("/votes/new")
                .form("main form.form")
                .with("question", "Kort")
                .submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.one("input[name=question]").attr("value")).isEqualTo("Kort");
        Answer options = empty.form("main form.form")
                .with("question", "Wat komt er op het veld? " + counter)
                .with("body", "Het veld ligt leeg. De buurt kiest.")
                .with("area", String.valueOf(areas.byKey("ML").orElseThrow().id()))
                .with("way", "SINGLE")
                .with("season", "SPRING")
                .with("year", String.valueOf(clock.instant().atZone(Page.ZONE).getYear() + 1))
                .submit();
        assertThat(options.path()).contains("/options?said=votes.said.drafted");
        String path = options.path().replaceFirst("/options.*", "");
        assertThat(cast.guest().get(path).status()).isEqualTo(404);
        Answer refused =
                official.get(path).form("form[action$='/announcement']").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary li")).hasSize(3);
        official.get(path + "/edit")
                .form("main form.form")
                .with("influence", "DECIDE")
                .with("resultUse", "Wat wint, leggen we aan.")
                .submit();
        for (String title : List.of("Een moestuin", "Een hondenveld")) {
            official.get(path + "/options")
                    .form("main form.vote-form")
                    .with("title", title)
                    .submit();
        }
        official.get(path).form("form[action$='/announcement']").submit();
        assertThat(cast.guest().get(path).text("main")).contains("het voorjaar van", "Wat wint, leggen we aan.");
        var tomorrow = clock.instant().plus(Duration.ofDays(1)).toString().substring(0, 10);
        var later = clock.instant().plus(Duration.ofDays(9)).toString().substring(0, 10);
        official.get(path + "/edit")
                .form("main form.form")
                .with("opensDay", tomorrow)
                .with("closesDay", later)
                .submit();
        Answer fixed =
                official.get(path + "/fixing").form("form[action$='/fixing']").submit();
        assertThat(fixed.path()).contains("votes.said.fixed");
        assertThat(official.get(path + "/edit").status()).isEqualTo(409);
        assertThat(official.get(path + "/options").status()).isEqualTo(409);
        assertThat(resident.get(path + "/ballot").path()).isEqualTo(path);
    }

    @Test
    void aDraftThatIsThrownAwayAndAnOptionThatIsRemovedCanBePutBack() {
        VotingRound draft = rounds.draft(SomeRounds.round(areas, clock, Way.SINGLE, "Wat gooien wij hier weg?"), noor)
                .block();
        for (String title : List.of("Een moestuin", "een  Moestuin")) {
            rounds.addOption(draft.id(), SomeRounds.option(title, 2000), noor).block();
        }
        Answer options = official.get(draft.path() + "/options");
        assertThat(options.text("main")).contains("Twee keuzes heten hetzelfde");
        String second = "form[action$='/options/" + options(draft).getLast().id();
        Answer removed = options.form(second + "']").submit();
        assertThat(removed.text("[data-removed]")).contains("een Moestuin");
        assertThat(options(draft)).hasSize(1);
        removed.form(second + "/return']").submit();
        assertThat(options(draft)).hasSize(2);
        Answer thrown = official.get(draft.path()).form("form[action$='/bin']").submit();
        assertThat(thrown.text("#desk")).isEqualTo("Weggegooid concept");
        assertThat(official.get(draft.path() + "/edit").status()).isEqualTo(409);
        assertThat(official.get("/votes").text("details.more")).contains("Wat gooien wij hier weg?");
        thrown.form("form[action$='/bin']").submit();
        assertThat(rounds.require(draft.id(), noor).block().isDraft()).isTrue();
        assertThat(thrown.form("form[action$='/bin']").submit().status()).isEqualTo(409);
    }

    @Test
    void anOpenVoteIsStoppedOnlyWithAPublicReasonAndThenNothingIsCounted() {
        VotingRound round = open(Way.APPROVAL);
        assertThat(resident.get(round.path() + "/stop").status()).isEqualTo(403);
        assertThat(cast.visitor(cast.staff("Otto", Role.OFFICIAL, "HZ"))
                        .get(round.path() + "/notices")
                        .status())
                .isEqualTo(403);
        Visitor.Form ballot = resident.get(round.path() + "/ballot")
                .form("main form.form")
                .with(options(round).getFirst().field(), "1")
                .with("declared", "yes");
        assertThat(ballot.submit().has("#receipt")).isTrue();
        official.get(round.path())
                .follow("section a[href$='/notices']")
                .form("main form.vote-form")
                .with("text", "In de uitleg bij het licht stond een verkeerd bedrag.")
                .submit();
        assertThat(cast.guest().get(round.path()).text("[data-notices]")).contains("een verkeerd bedrag");
        Visitor.Form stop = official.get(round.path() + "/stop").form("main form.vote-form");
        assertThat(stop.with("text", "Fout.").submit().status()).isEqualTo(422);
        Answer stopped = stop.with("text", "Een keuze kost tien keer zoveel als er stond. Wij beginnen opnieuw.")
                .submit();
        assertThat(stopped.path()).contains("votes.said.stopped");
        Answer page = cast.guest().get(round.path());
        assertThat(page.text("[data-stopped]")).contains("Er komt geen uitslag");
        assertThat(page.text("[data-notices]")).contains("Een keuze kost tien keer zoveel");
        assertThat(stop.submit().status()).isEqualTo(409);
        assertThat(ballot.submit().status()).isEqualTo(409);
        assertThat(cast.guest().get(round.path() + "/ballot").path()).isEqualTo(round.path());
        assertThat(cast.guest().get(round.path() + "/receipt").text("[data-later]"))
                .contains("gaan niet open");
        assertThat(cast.guest().get(round.path() + "/heads").text("[data-line]"))
                .contains(":1:");
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        assertThat(rounds.require(round.id(), noor).block().isStopped()).isTrue();
        assertThat(cast.guest().get(round.path() + "/published.json").status()).isEqualTo(404);
        assertThat(cast.guest().get("/votes").text("main")).contains("Gestopt");
        List<Resident> voters = notices.voters(
                        round.id(), residents.after(null, 1000).collectList().block())
                .collectList()
                .block();
        assertThat(voters).extracting(Resident::name).containsExactly("Fatima" + counter);
        assertThat(count("select count(*) from outbox where key = 'votes.stopped:" + round.id() + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from counted_ballot where round_id = " + round.id()))
                .isZero();
    }

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    @Test
    void whoMakesAPollPromisesNoDecision() {
        Visitor.Form form = official.get("/votes/new")
                .form("main form.form")
                .with("question", "Wat vindt u van het veld?")
                .with("body", "Het veld ligt leeg. De buurt kiest.")
                .with("way", "POLL")
                .with("influence", "DECIDE");
        assertThat(form.submit().text("#influence")).contains("Bij een peiling wint er niets");
    }

    @Test
    void whoComesWithALetterTooEarlyReadsWhenAndWrongCodesAreCounted() {
        NewRound asked = SomeRounds.round(areas, clock, Way.SINGLE, "Wanneer opent deze stemming? " + counter);
        VotingRound round = SomeRounds.fix(rounds, asked, noor, List.of("Bomen", "Bankjes"));
        assertThat(cast.guest().get(round.path() + "/letter").text("[data-early]"))
                .contains("De stemming opent op", ":");
        assertThat(cast.guest().get(round.path()).text("[data-early]")).contains("U kunt nog niet stemmen");
        clock.forward(Duration.ofMinutes(2));
        Visitor.Form letter = cast.guest().get(round.path() + "/letter").form("main form.vote-form");
        for (String code : List.of("abcde fghjk", "niets")) {
            assertThat(letter.with("code", code).submit().status()).isEqualTo(422);
        }
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        assertThat(cast.guest().get(round.path()).text(".answer")).contains("verkeerde code uit een brief: 2.");
    }

    @Test
    void whoAnnouncesWhatAColleagueJustChangedIsTold() {
        VotingRound draft = rounds.draft(
                        SomeRounds.round(areas, clock, Way.SINGLE, "Wat verandert een collega hier?"), noor)
                .block();
        for (String title : List.of("Bomen", "Bankjes")) {
            rounds.addOption(draft.id(), SomeRounds.option(title, 2000), noor).block();
        }
        Answer seen = official.get(draft.path());
        official.get(draft.path() + "/edit")
                .form("main form.form")
                .with("winners", "2")
                .submit();
        assertThat(seen.form("form[action$='/announcement']").submit().status()).isEqualTo(409);
    }

    @Test
    void residentsAndColleaguesOfOtherAreasMakeNone() {
        assertThat(resident.get("/votes/new").status()).isEqualTo(403);
        VotingRound round = open(Way.SINGLE);
        Visitor other = cast.visitor(cast.staff("Otto", Role.OFFICIAL, "HZ"));
        assertThat(other.get(round.path() + "/edit").status()).isEqualTo(403);
        assertThat(other.get(round.path()).has("#desk")).isFalse();
    }

    @Test
    void aGuestSignsInFirstAndThenVotesOnceAndChangesIt() {
        VotingRound round = open(Way.APPROVAL);
        assertThat(cast.guest().get(round.path()).follow("a[href$='/ballot']").path())
                .startsWith("/sign-in?next=/votes/");
        Answer nothing =
                resident.get(round.path() + "/ballot").form("main form.form").submit();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text(".error-summary")).contains("U heeft niets gekozen", "Kruis aan dat dit voor u klopt");
        Visitor.Form filled = nothing.form("main form.form")
                .with(options(round).get(1).field(), "1")
                .with("declared", "yes");
        Answer receipt = filled.submit();
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        String code = receipt.text("#receipt");
        assertThat(filled.submit().text("#receipt")).isEqualTo(code);
        assertThat(resident.get(round.path()).text("main")).contains("U stemde op");
        assertThat(resident.get(round.path() + "/ballot").path()).isEqualTo(round.path());
        Answer changed = receipt.follow("#change")
                .form("main form.form")
                .with(options(round).get(2).field(), "1")
                .submit();
        assertThat(changed.text("h1")).isEqualTo("Uw stem is veranderd");
        assertThat(changed.text("main")).contains("Uw oude code geldt niet meer", "in een openbare lijst");
        assertThat(receipt.text("main")).doesNotContain("oude code");
        assertThat(cast.guest().get(round.path() + "/receipt").text("[data-later]"))
                .contains("Kom terug na");
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        Answer result = cast.guest().get(round.path());
        assertThat(result.text(".vote-sentence")).contains("Gekozen is: Licht.");
        assertThat(receipt.follow("#change").path()).isEqualTo(round.path());
        assertThat(result.text(".answer")).contains("Er stemde 1 mens.");
        assertThat(cast.guest().get(round.path() + "/published.json").body()).contains("buurtstem-votes-1");
        assertThat(result.text("[data-few]")).contains("minder dan vijf");
        assertThat(result.text(".vote-bars")).doesNotContain("stem");
        assertThat(cast.guest().get(round.path() + "/published.json").body()).doesNotContain("tallies", "chosen");
        Visitor.Form check = cast.guest().get(round.path() + "/receipt").form("main form.vote-form");
        String mine = changed.text("#receipt").toLowerCase().replace("-", " ");
        assertThat(check.with("receipt", mine).submit().text("[data-receipt-said]"))
                .contains("telde mee", "Licht");
        assertThat(check.with("receipt", code).submit().text("[data-receipt-said]"))
                .contains("later veranderd");
        assertThat(check.with("receipt", "AAAA").submit().text("[data-receipt-said]"))
                .contains("geen stembiljet");
    }

    @Test
    void whoHasALetterVotesWithoutAnAccount() {
        VotingRound round = open(Way.SINGLE);
        assertThat(resident.get(round.path() + "/letters").status()).isEqualTo(403);
        Answer sheet = official.get(round.path() + "/letters")
                .form("form[action$='/letters']")
                .with("many", "2")
                .submit();
        String code = sheet.text(".vote-receipt").toLowerCase();
        Visitor guest = cast.guest();
        Visitor.Form ask = guest.get(round.path() + "/letter").form("main form.vote-form");
        assertThat(ask.with("code", "abcde fghjk").submit().status()).isEqualTo(422);
        Visitor.Form ballot = ask.with("code", code).submit().form("main form.vote-form");
        Answer receipt = ballot.with(
                        "choice", String.valueOf(options(round).getFirst().id()))
                .with("declared", "yes")
                .submit();
        assertThat(receipt.has("#receipt")).isTrue();
        Answer used = ask.with("code", code).submit();
        assertThat(used.status()).isEqualTo(422);
        assertThat(used.text(".error-summary")).contains("Met deze code is al gestemd");
        Answer letters = official.get(round.path() + "/letters");
        assertThat(letters.text("main")).contains("Er zijn 2 geldige brieven.");
        assertThat(sheet.text(".vote-letter")).contains("U kunt stemmen van", "werkt één keer");
        Answer instead =
                letters.form("form[action$='/replacement']").with("serial", "2").submit();
        assertThat(instead.text(".vote-letter")).contains("Brief nummer 3", "in de plaats van brief nummer 2");
        assertThat(guest.get("/").text("section:has(#votes)"))
                .contains(round.is().question());
    }

    @Test
    void moneyThatIsLeftIsWorkedOutWithoutJavaScript() {
        VotingRound round = open(Way.BUDGET);
        List<RoundOption> options = options(round);
        Visitor.Form form = resident.get(round.path() + "/ballot")
                .form("main form.form")
                .with(options.get(1).field(), "1");
        Answer some = form.press("act", "left");
        assertThat(some.status()).isEqualTo(200);
        assertThat(some.text("#left")).isEqualTo("U heeft nog € 4.000 over van € 10.000.");
        Answer over =
                some.form("main form.form").with(options.get(2).field(), "1").press("act", "left");
        assertThat(over.text("#left")).isEqualTo("Dit is € 6.000 te veel. Er is € 10.000.");
        Answer refused = over.form("main form.form")
                .without("act")
                .with("declared", "yes")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.has("input[name=" + options.get(1).field() + "][checked]"))
                .isTrue();
    }

    @Test
    void whoVotesBlankSaysSoAndNothingElse() {
        VotingRound round = open(Way.APPROVAL);
        Visitor.Form ballot = resident.get(round.path() + "/ballot")
                .form("main form.form")
                .with("declared", "yes")
                .with("blank", "yes");
        String field = options(round).getFirst().field();
        assertThat(ballot.with(field, "1").submit().text(".error-summary")).contains("U koos blanco én iets anders");
        assertThat(ballot.without(field).submit().has("#receipt")).isTrue();
        Visitor.Form one = resident.get(open(Way.SINGLE).path() + "/ballot").form("main form.form");
        assertThat(one.with("choice", "blank").with("declared", "yes").submit().has("#receipt"))
                .isTrue();
    }

    @Test
    void whatIsPublishedLaterIsSaidBeforehandAndTrue() {
        VotingRound round = open(Way.RANKED);
        String field = options(round).getFirst().field();
        Answer ballot = resident.get(round.path() + "/ballot");
        assertThat(ballot.text("main")).contains("ten minste 75 stembiljetten");
        Answer receipt = ballot.form("main form.form")
                .with(field, "1")
                .with("declared", "yes")
                .submit();
        assertThat(receipt.text("main")).contains("ten minste 75 stembiljetten", "Is er geen lijst?");
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        assertThat(cast.guest().get(round.path()).text(".answer")).contains("minder dan vijf");
        Answer check = cast.guest().get(round.path() + "/receipt");
        assertThat(check.text("main")).contains("geen lijst met stembiljetten", "geen optellingen");
        assertThat(check.has("form[data-receipt]")).isFalse();
        assertThat(check.form("main form.form")
                        .with("receipt", receipt.text("#receipt"))
                        .submit()
                        .text("[data-receipt-said]"))
                .contains("telde mee");
    }

    @Test
    void whoReadsAnotherLanguageIsToldInWhichOneAVoteIsWritten() {
        VotingRound round = open(Way.SINGLE);
        assertThat(cast.guest().language("en").get(round.path()).text("main")).contains("are written in Dutch");
        assertThat(cast.guest().get(round.path()).text("main")).doesNotContain("Er is geen vertaling");
    }

    @Test
    void plansArePutInOrderAndPointsAreDivided() {
        VotingRound ranked = open(Way.RANKED);
        List<RoundOption> options = options(ranked);
        Visitor.Form form =
                resident.get(ranked.path() + "/ballot").form("main form.form").with("declared", "yes");
        Answer shared = form.with(options.get(0).field(), "1")
                .with(options.get(1).field(), "1")
                .submit();
        assertThat(shared.status()).isEqualTo(422);
        assertThat(form.with(options.get(1).field(), "2").submit().has("#receipt"))
                .isTrue();
        VotingRound points = open(Way.POINTS);
        Visitor.Form divided =
                resident.get(points.path() + "/ballot").form("main form.form").with("declared", "yes");
        String field = options(points).getFirst().field();
        assertThat(divided.with(field, "6").submit().status()).isEqualTo(422);
        assertThat(divided.with(field, "vijf").submit().status()).isEqualTo(422);
        Answer left = divided.with(field, "3").submit();
        assertThat(left.status()).isEqualTo(422);
        assertThat(left.text(".error-summary")).contains("U heeft nog 2 punten over");
        assertThat(left.has("button[name=act][value=less]")).isTrue();
        assertThat(divided.with(field, "5").submit().has("#receipt")).isTrue();
    }

    @Test
    void everybodyHasAnOrderOfTheirOwnThatStays() {
        VotingRound round = open(Way.SINGLE);
        String mine = resident.get(round.path() + "/ballot")
                .page()
                .select(".choice__label")
                .eachText()
                .toString();
        assertThat(resident.get(round.path() + "/ballot")
                        .page()
                        .select(".choice__label")
                        .eachText()
                        .toString())
                .isEqualTo(mine);
        assertThat(java.util.stream.IntStream.range(0, 12)
                        .mapToObj(
                                n -> cast.visitor(cast.resident("Volgorde" + n)).get(round.path() + "/ballot"))
                        .map(page ->
                                page.page().select(".choice__label").eachText().toString())
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    /** As the README tells whoever does not believe us: the file from the page, the one program, and Java. */
    @Test
    void everyKindOfRoundIsCountedAgainFromItsPublishedFile(@TempDir Path folder) throws Exception {
        List<VotingRound> all = Arrays.stream(Way.values())
                .map(way -> SomeRounds.fix(
                        rounds,
                        SomeRounds.round(areas, clock, way, "Wat telt u zelf na? " + way),
                        noor,
                        List.of("Bomen", "Bankjes", "Licht")))
                .toList();
        clock.forward(Duration.ofMinutes(2));
        for (int voter = 0; voter < 5; voter++) {
            Visitor somebody = cast.visitor(cast.resident("Teller" + voter));
            for (VotingRound round : all) {
                List<RoundOption> options = options(round);
                RoundOption first = options.get(voter % 2);
                Visitor.Form form = somebody.get(round.path() + "/ballot")
                        .form("main form.vote-form")
                        .with("declared", "yes");
                form = round.way().isOne()
                        ? form.with("choice", String.valueOf(first.id()))
                        : form.with(first.field(), "1");
                if (round.way().kind() == VotingKind.RANKED) {
                    form = form.with(options.get(2).field(), "2");
                }
                if (round.way().kind() == VotingKind.POINTS) {
                    form = form.with("act", "less");
                }
                assertThat(form.submit().has("#receipt")).as("%s", round.way()).isTrue();
            }
        }
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "src/recount/java/Recount.java"));
        for (VotingRound round : all) {
            String file = cast.guest().get(round.path() + "/published.json").body();
            command.add(Files.writeString(folder.resolve(round.way() + ".json"), file)
                    .toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(said).hasSize(Way.values().length).allMatch(line -> line.contains(": right (5 valid"));
        assertThat(said).anyMatch(line -> line.contains("wins: [Bomen ("));
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aPostcodeElsewhereLetsNobodyInOnceTheMunicipalityLoadedItsList() {
        NewRound asked = SomeRounds.round(areas, clock, Way.SINGLE, "Welk plan met postcode? Nummer " + counter);
        NewRound byPostcode = with(asked, asked.sizes(), new NewRound.Voters(null, true, Entrance.POSTCODE));
        VotingRound round = SomeRounds.fix(rounds, byPostcode, noor, List.of("Bomen", "Bankjes"));
        clock.forward(Duration.ofMinutes(2));
        assertThat(resident.get(round.path() + "/ballot").text("#postcode-help"))
                .contains("geen lijst");
        Visitor keeper = cast.visitor(cast.staff("Aafke", Role.ADMINISTRATOR, "ZO"));
        assertThat(official.get("/areas/postcodes").status()).isEqualTo(403);
        Answer wrong = load(keeper, "postcode,buurt\n1401SA,ML01\n14O2,ML02\n1403SA,XX\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".error-summary li").eachText())
                .containsExactly(
                        "Regel 3: ‘14O2’ is geen postcode.",
                        "Regel 4: ‘XX’ is geen code van een buurt van deze gemeente.");
        assertThat(load(keeper, "1401SA;ML01\n1402;HZ01\n").path()).contains("areas.said.postcodes");
        Visitor.Form form = resident.get(round.path() + "/ballot")
                .form("main form.form")
                .with("declared", "yes")
                .with("choice", String.valueOf(options(round).getFirst().id()));
        assertThat(form.with("postcode", "Molenstraat 3").submit().status()).isEqualTo(422);
        Answer elsewhere = form.with("postcode", "1402 ab").submit();
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.text("#postcode-error")).contains("ligt niet in het gebied");
        assertThat(elsewhere.has("input[name=choice][checked]")).isTrue();
        assertThat(form.with("postcode", "1401 sa").submit().has("#receipt")).isTrue();
        assertThat(official.get(round.path()).has("[data-ended]")).isFalse();
        database.sql("""
                        insert into postcode_range (municipality_id, low, high, neighbourhood_id)
                        select parent_id, '1498AA', '1498ZZ', id from area where key = 'ML'
                        """).then().block();
        assertThat(official.get(round.path()).text("[data-ended]"))
                .as("an area that is no neighbourhood any more lets nobody in, and the official reads so")
                .contains("1 regel van de postcodes noemt een buurt die niet meer bestaat", "Middenland");
        assertThat(keeper.get("/areas/postcodes").text("[data-ended]")).contains("Middenland: 1 regel");
        assertThat(cast.guest().get(round.path()).has("[data-ended]")).isFalse();
        Answer kept = keeper.get("/areas/postcodes")
                .form("form:has(input[value=delete])")
                .submit();
        assertThat(kept.status())
                .as("nobody changes who may vote during a vote")
                .isEqualTo(422);
        assertThat(kept.text(".error-summary")).contains("blijft de lijst zoals hij is");
        assertThat(load(keeper, "1401SA;ML01\n").status()).isEqualTo(422);
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        assertThat(keeper.get("/areas/postcodes")
                        .form("form:has(input[value=delete])")
                        .submit()
                        .path())
                .contains("areas.said.postcodes_gone");
    }

    private static Answer load(Visitor keeper, String csv) {
        return keeper.get("/areas/postcodes")
                .form("form[enctype]")
                .file("file", "postcodes.csv", "text/csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .submit();
    }

    private static NewRound with(NewRound asked, NewRound.Sizes sizes, NewRound.Voters voters) {
        return new NewRound(
                asked.question(),
                asked.body(),
                asked.language(),
                asked.area(),
                asked.influence(),
                asked.resultUse(),
                asked.way(),
                sizes,
                voters,
                true,
                asked.when());
    }

    @Test
    void aNormCountsResidentsAndWhatWonGoesOnToANextRound() {
        NewRound asked = SomeRounds.round(areas, clock, Way.APPROVAL, "Welke plannen gaan door? Nummer " + counter);
        NewRound two = with(asked, new NewRound.Sizes(2, null, null, null, java.util.Map.of()), asked.voters());
        VotingRound draft = rounds.draft(two, noor).block();
        List.of("Bomen", "Bankjes", "Licht")
                .forEach(title -> rounds.addOption(draft.id(), SomeRounds.option(title, 2000), noor)
                        .block());
        Visitor.Form norm =
                official.get(draft.path() + "/norm").form("main form.form").with("of", "TURNOUT");
        assertThat(norm.with("percent", "101").submit().status()).isEqualTo(422);
        assertThat(norm.with("percent", "60").submit().path()).contains("votes.said.drafted");
        official.get(draft.path() + "/fixing").form("form[action$='/fixing']").submit();
        assertThat(cast.guest().get(draft.path()).text("main")).contains("5.340 mensen");
        VotingRound plain = SomeRounds.fix(rounds, two, noor, List.of("Bomen", "Bankjes", "Licht"));
        clock.forward(Duration.ofMinutes(2));
        for (VotingRound round : List.of(draft, plain)) {
            Visitor.Form form = resident.get(round.path() + "/ballot")
                    .form("main form.form")
                    .with("declared", "yes");
            options(round).subList(0, 2).forEach(option -> form.with(option.field(), "1"));
            assertThat(form.submit().has("#receipt")).isTrue();
        }
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        Answer missed = official.get(draft.path());
        assertThat(missed.text(".answer")).contains("niet gehaald");
        assertThat(missed.has("a[href$='/next']")).isFalse();
        Answer question = official.get(plain.path()).follow("a[href$='/next']");
        assertThat(question.text("main ul")).contains("Bomen", "Bankjes").doesNotContain("Licht");
        Visitor.Form on = question.form("form[action$='/next']");
        Answer next = on.submit();
        assertThat(next.path()).contains("votes.said.went_on");
        String path = next.path().replaceFirst("/edit.*", "");
        assertThat(official.get(path + "/options").text("main"))
                .contains("Bomen", "Bankjes")
                .doesNotContain("Licht");
        assertThat(official.get(path).text("main")).contains("Eerdere ronde");
        assertThat(on.submit().status()).isEqualTo(409);
        assertThat(cast.guest().get(plain.path()).text("main")).doesNotContain("Volgende ronde");
    }
}
