package nl.buurtstem.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** The work list as people without JavaScript meet it: deciding, undoing, handing over, and two at once. */
@AppTest
class DeskTests {

    private static int counter;

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;
    private final DeskRound round;
    private final Desk desk;
    private final MovableClock clock;

    private Person amina;
    private Person noor;
    private Person pim;
    private IdeaId idea;
    private String path;

    DeskTests(
            Ideas ideas,
            Areas areas,
            Cast cast,
            DatabaseClient database,
            DeskRound round,
            Desk desk,
            MovableClock clock) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
        this.round = round;
        this.desk = desk;
        this.clock = clock;
    }

    @BeforeEach
    void anIdeaWaits() {
        database.sql("update idea set stage = 'WITHDRAWN'").then().block();
        amina = cast.resident("Amina" + ++counter);
        noor = cast.staff("Noor" + counter, Role.OFFICIAL, "ML");
        pim = cast.staff("Pim" + counter, Role.OFFICIAL, "ZO");
        idea = put("Bomen op het plein " + counter);
        path = "/desk/items/moderation/idea/" + idea;
    }

    private IdeaId put(String title) {
        return ideas.putForwardForReview(amina, SomeIdeas.onTheSquare(areas, title))
                .block();
    }

    private Answer desk(Person person) {
        return cast.visitor(person).get("/desk?order=term");
    }

    private Answer press(Person person, String deed) {
        return cast.visitor(person)
                .get(path)
                .form(".deeds form:has([name=deed][value=" + deed + "])")
                .submit();
    }

    /** Time passes until what was decided takes effect. */
    private void windowPasses() {
        clock.forward(Desk.WINDOW.plusSeconds(1));
        round.run().block();
    }

    private long number(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    private String stage() {
        return database.sql("select stage from idea where id = " + idea)
                .map(row -> row.get(0, String.class))
                .one()
                .block();
    }

    @Test
    void guestsSignInResidentsAreRefusedAndStaffFindItInTheirMenu() {
        assertThat(cast.guest().get("/desk").path()).startsWith("/sign-in");
        assertThat(cast.visitor(amina).get("/desk").status()).isEqualTo(403);
        assertThat(cast.visitor(amina).get("/rules").has("a[href=/desk]")).isFalse();
        assertThat(cast.visitor(noor).get("/rules").text("a[href=/desk]")).isEqualTo("Werklijst 1");
    }

    @Test
    void theListSaysWhatWaitsWhyHowLongAndUntilWhen() {
        clock.forward(Duration.ofDays(30));
        Answer desk = desk(noor);
        Element line = desk.one("#line-moderation-idea-" + idea);
        assertThat(line.text())
                .contains("Bomen op het plein")
                .contains("eerste blik")
                .contains("wacht 30 dagen");
        assertThat(line.selectFirst(".deadline--over").text()).contains("te laat");
        assertThat(desk.page().select(".desk__number").eachText())
                .startsWith("1 wacht op u", "1 is te laat", "30 dagen wacht het oudste");
        clock.forward(Duration.ofDays(-30));
    }

    @Test
    void whatStandsOutIsMarkedAndComesFirstInItsOwnOrder() {
        clock.forward(Duration.ofHours(1));
        IdeaId loud = ideas.putForwardForReview(
                        amina,
                        SomeIdeas.saying(
                                areas,
                                "Bel mij over het plein " + counter,
                                "Bel 06 12 34 56 78 of maak geld over naar NL91 ABNA 0417 1643 00."))
                .block();

        Answer byTerm = desk(noor);
        assertThat(byTerm.page().select(".desk-line").getFirst().id()).isEqualTo("line-moderation-idea-" + idea);
        assertThat(byTerm.text("#line-moderation-idea-" + loud + " .desk-line__notice"))
                .contains("Valt op:", "2 gegevens van personen");
        assertThat(byTerm.has("#line-moderation-idea-" + idea + " .desk-line__notice"))
                .as("nothing stands out in it")
                .isFalse();
        Answer loudFirst = cast.visitor(noor).get("/desk?order=stands_out");
        assertThat(loudFirst.page().select(".desk-line").getFirst().id()).isEqualTo("line-moderation-idea-" + loud);
        clock.forward(Duration.ofHours(-1));
    }

    @Test
    void whoWorksElsewhereSeesNothingOfIt() {
        Person otto = cast.staff("Otto", Role.OFFICIAL, "HZ");
        assertThat(desk(otto).has(".desk-line")).isFalse();
        assertThat(desk(otto).text(".empty h2")).isEqualTo("U bent bij");
        assertThat(cast.visitor(otto).get(path).path()).startsWith("/desk?");
        assertThat(cast.visitor(otto).get(path).body()).doesNotContain("Bomen op het plein");
    }

    @Test
    void publishingTakesEffectAfterTheWindowAndNotBefore() {
        Answer after = press(noor, "publish");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.has("#line-moderation-idea-" + idea)).isFalse();
        assertThat(after.text(".desk__just")).contains("Plaats het").contains("Tot dan verandert er niets");
        assertThat(stage()).isEqualTo("IN_REVIEW");
        assertThat(number("select count(*) from moderation_decision where subject_id = " + idea))
                .isZero();
        windowPasses();
        assertThat(stage()).isEqualTo("COLLECTING");
        assertThat(number("select count(*) from moderation_decision where subject_id = " + idea))
                .isEqualTo(1);
        assertThat(desk(noor).has(".desk__just")).isFalse();
    }

    @Test
    void undoingWithinTheWindowMeansItNeverHappened() {
        Answer undone = press(noor, "publish").form(".desk__just form").submit();
        assertThat(undone.has("#line-moderation-idea-" + idea)).isTrue();
        windowPasses();
        assertThat(stage()).isEqualTo("IN_REVIEW");
        assertThat(number("select count(*) from moderation_decision where subject_id = " + idea))
                .isZero();
        assertThat(number("select count(*) from outbox where kind = 'moderation.decided'"
                        + " and (payload ->> 'decision')::bigint in (select id from moderation_decision where subject_id = "
                        + idea + ")"))
                .isZero();
    }

    @Test
    void undoingTooLateSaysSo() {
        Visitor.Form undo = press(noor, "publish").form(".desk__just form");
        windowPasses();
        Answer late = undo.submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main")).contains("te laat");
        assertThat(stage()).isEqualTo("COLLECTING");
    }

    @Test
    void somebodyElsesDecisionIsNotTakenBack() {
        String batch = press(noor, "publish").form(".desk__just form").value("batch");
        IdeaId other = put("Een ander idee " + counter);
        path = "/desk/items/moderation/idea/" + other;
        Answer refused = press(pim, "publish")
                .form(".desk__just form")
                .with("batch", batch)
                .submit();
        assertThat(refused.status()).isEqualTo(409);
        windowPasses();
        assertThat(stage()).isEqualTo("COLLECTING");
    }

    @Test
    void theNextThingComesByItself() {
        IdeaId next = put("Een bankje erbij " + counter);
        assertThat(press(noor, "publish").path()).startsWith("/desk/items/moderation/idea/" + next);
    }

    @Test
    void theSecondOfTwoHearsWhatTheFirstDid() {
        Visitor.Form late = cast.visitor(pim).get(path).form(".deeds form:has([value=publish])");
        press(noor, "publish");
        Answer answer = late.submit();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("main")).contains(noor.name() + " was u net voor");
        windowPasses();
        assertThat(number("select count(*) from moderation_decision where subject_id = " + idea))
                .isEqualTo(1);
    }

    @Test
    void ofDecisionsAtTheSameMomentOneIsKept() {
        Wish wish = new Wish(
                "publish",
                List.of(Wish.Chosen.of("moderation.idea." + idea + "@1.0")),
                null,
                Map.of("language", "nl"),
                Wish.query(""));
        List<Outcome> outcomes = Flux.range(1, 6)
                .map(n -> cast.staff("Same" + n, Role.OFFICIAL, "ML"))
                .collectList()
                .flatMapMany(people -> Flux.fromIterable(people).flatMap(person -> desk.act(wish, person)))
                .collectList()
                .block();
        assertThat(outcomes).filteredOn(outcome -> outcome.refused().isEmpty()).hasSize(1);
    }

    @Test
    void whatChangedInTheMeantimeIsRefusedAndToldToWhoDecided() {
        press(noor, "publish");
        database.sql("update idea set revision = revision + 1 where id = " + idea)
                .then()
                .block();
        windowPasses();
        assertThat(stage()).isEqualTo("IN_REVIEW");
        Answer desk = desk(noor);
        assertThat(desk.text(".utrecht-alert--error"))
                .contains("Bomen op het plein")
                .contains("net veranderd");
        assertThat(desk.has("#line-moderation-idea-" + idea)).isTrue();
        desk.form("form[action='/desk/refused']").submit();
        assertThat(desk(noor).has(".utrecht-alert--error")).isFalse();
    }

    @Test
    void askingForAChangeAndHidingNeedARuleAndNoWords() {
        Visitor.Form hide = cast.visitor(noor).get(path).form(".deeds form:has([value=hide])");
        Answer wrong = hide.submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text(".deed[open]")).contains("Kies de huisregel").doesNotContain("tekens");
        cast.visitor(noor)
                .get(path)
                .form(".deeds form:has([value=ask_change])")
                .with("rule", "UNCLEAR")
                .submit();
        windowPasses();
        assertThat(stage()).isEqualTo("CHANGES_ASKED");
        assertThat(database.sql("select sentence from moderation_decision where subject_id = " + idea)
                        .map(row -> row.get(0, String.class))
                        .one()
                        .block())
                .startsWith("Wij begrijpen nog niet goed");
    }

    @Test
    void officialsDecideNothingAboutWhatTheyWroteThemselves() {
        IdeaId own = ideas.putForwardForReview(noor, SomeIdeas.onTheSquare(areas, "Een fontein erbij"))
                .block();
        Answer answer = cast.visitor(noor)
                .get("/desk/items/moderation/idea/" + own)
                .form(".deeds form:has([value=publish])")
                .submit();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(number("select count(*) from desk_act where subject_id = " + own))
                .isZero();
    }

    @Test
    void handingOverMovesItToTheColleagueWithANoteAndAMailAndCanBeUndone() {
        Visitor.Form form = cast.visitor(noor).get(path).form(".deeds form:has([value=hand_over])");
        Answer over = form.with("to", pim.id().value().toString())
                .with("note", "Jij kent dit plein.")
                .submit();
        assertThat(over.has(".desk-line")).isFalse();
        assertThat(number("select count(*) from internal.desk_note")).isZero();
        windowPasses();
        assertThat(desk(noor).has(".desk-line")).isFalse();
        assertThat(cast.visitor(noor).get("/desk?holder=colleague").text(".desk-line"))
                .contains(pim.name());
        assertThat(cast.visitor(pim).get("/desk?holder=mine").text(".desk-line"))
                .contains("Van mij");
        assertThat(cast.visitor(pim).get(path).text(".sheet"))
                .contains("Jij kent dit plein.")
                .contains(noor.name());
        assertThat(number("select count(*) from outbox where kind = 'desk.handed_over'"))
                .isPositive();
        assertThat(cast.guest().get("/ideas/" + idea).body()).doesNotContain("Jij kent dit plein");
    }

    @Test
    void nothingIsHandedToWhoDoesNotWorkThere() {
        Person otto = cast.staff("Otto", Role.OFFICIAL, "HZ");
        Answer answer = cast.visitor(noor)
                .get(path)
                .form(".deeds form:has([value=hand_over])")
                .with("to", otto.id().value().toString())
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".deed[open]")).contains("collega die in dit gebied werkt");
    }

    @Test
    void takingItOnShowsAtOnceAndUndoGivesItBackToWhoHadIt() {
        press(pim, "mine");
        assertThat(desk(noor).has(".desk-line")).isFalse();
        Answer mine = cast.visitor(noor)
                .get(path)
                .form(".deeds form:has([value=mine])")
                .submit();
        assertThat(cast.visitor(noor).get("/desk?holder=mine").has(".desk-line"))
                .isTrue();
        cast.visitor(noor).get("/desk?order=term").form(".desk__just form").submit();
        assertThat(mine.status()).isEqualTo(200);
        assertThat(cast.visitor(pim).get("/desk?holder=mine").has(".desk-line")).isTrue();
    }

    @Test
    void putAsideComesBackOnItsMorningAndOthersStillSeeIt() {
        press(noor, "later");
        assertThat(desk(noor).has(".desk-line")).isFalse();
        assertThat(desk(pim).has(".desk-line")).isTrue();
        clock.forward(Duration.ofDays(2));
        assertThat(desk(noor).has(".desk-line")).isTrue();
        clock.forward(Duration.ofDays(-2));
    }

    @Test
    void manyAreDecidedInOneGoAndUndoneInOneGo() {
        put("Een tweede idee " + counter);
        put("Een derde idee " + counter);
        Answer desk = desk(noor);
        Visitor.Form bulk = desk.form("#bulk");
        Answer done = bulk.all("item", desk.page().select("[form=bulk]").eachAttr("value"))
                .with("deed", "publish")
                .submit();
        assertThat(done.text(".desk__just")).contains("3 keer");
        assertThat(done.has(".desk-line")).isFalse();
        Answer back = done.form(".desk__just form").submit();
        assertThat(back.page().select(".desk-line")).hasSize(3);
    }

    @Test
    void withNothingTickedItAsksToTick() {
        Answer answer = desk(noor).form("#bulk").with("deed", "publish").submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("main")).contains("Vink eerst iets aan");
    }

    @Test
    void colleaguesSeeEachOtherLook() {
        cast.visitor(pim).get(path);
        assertThat(cast.visitor(noor).get(path).text("[data-presence]")).isEqualTo(pim.name() + " kijkt hier ook");
        clock.forward(Duration.ofMinutes(1));
        assertThat(cast.visitor(noor).get(path).text("[data-presence]")).isEmpty();
    }

    @Test
    void viewsAreSavedChosenAndRemoved() {
        Visitor official = cast.visitor(noor);
        official.get("/desk?kind=flagged&order=oldest")
                .form("form[action='/desk/views']")
                .with("name", "Meldingen")
                .submit();
        Answer saved = official.get("/desk?order=term");
        assertThat(saved.text(".desk-views .chips")).contains("Meldingen");
        saved.form("form[action$=preferred]").submit();
        assertThat(official.get("/desk").path()).isEqualTo("/desk?kind=flagged&order=oldest");
        official.get("/desk?order=term")
                .form(".desk__filter form:has([value=delete])")
                .submit();
        assertThat(official.get("/desk").path()).isEqualTo("/desk");
    }

    @Test
    void theKeysCanBeSwitchedOff() {
        Visitor official = cast.visitor(noor);
        assertThat(official.get("/desk").one("#desk").attr("data-shortcuts")).isEqualTo("on");
        official.get("/desk/help").form("form[action$=shortcuts]").submit();
        assertThat(official.get("/desk").one("#desk").attr("data-shortcuts")).isEqualTo("off");
    }

    @Test
    void threeHundredThingsAreLeafedThroughWithoutGapsOrDoublesWhileSomeGo() {
        copies(299);
        Visitor official = cast.visitor(noor);
        Answer page = official.get("/desk?order=oldest");
        assertThat(page.text(".result-count")).startsWith("300 in deze lijst");
        List<String> seen = new ArrayList<>();
        while (true) {
            seen.addAll(page.page().select(".desk-line").eachAttr("id"));
            if (!page.has("a[rel=next]")) {
                break;
            }
            String last = seen.getLast().replaceAll("\\D", "");
            database.sql("update idea set stage = 'WITHDRAWN' where id = " + last)
                    .then()
                    .block();
            page = page.follow("a[rel=next]");
        }
        assertThat(seen).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void aBulkOfFiftyIsCarriedOutWhole() {
        copies(49);
        Answer desk = desk(noor);
        desk.form("#bulk")
                .all("item", desk.page().select("[form=bulk]").eachAttr("value"))
                .with("deed", "publish")
                .submit();
        windowPasses();
        assertThat(number("select count(*) from idea where stage = 'COLLECTING'"))
                .isEqualTo(50);
        assertThat(desk(noor).has(".desk-line")).isFalse();
    }

    @Test
    void twoNodesCarryOutOneDecisionOnce() {
        press(noor, "publish");
        clock.forward(Desk.WINDOW.plusSeconds(1));
        Integer done = Flux.merge(round.run(), round.run(), round.run())
                .reduce(0, Integer::sum)
                .block();
        assertThat(done).isEqualTo(1);
        assertThat(number("select count(*) from moderation_decision where subject_id = " + idea))
                .isEqualTo(1);
    }

    @Test
    void whatAColleagueWasFirstWithLeadsBackToTheList() {
        press(noor, "publish");
        windowPasses();
        Answer gone = cast.visitor(pim).get(path);
        assertThat(gone.path()).startsWith("/desk?");
        assertThat(gone.text(".flash")).contains("wacht niet meer op u");
    }

    private void copies(int n) {
        database.sql("""
                        insert into idea (author_id, language, title, goal, body, theme, stage, lon, lat, tile,
                            neighbourhood_id, district_id, municipality_id, shuffle, created_at, staged_at)
                        select author_id, language, title, goal, body, theme, stage, lon, lat, tile,
                            neighbourhood_id, district_id, municipality_id, shuffle, created_at,
                            staged_at - make_interval(hours => n)
                        from idea, generate_series(1, :n) as n
                        where id = :id
                        """).bind("n", n).bind("id", idea.value()).then().block();
    }
}
