package nl.buurtstem.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.Decided;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Disagreeing with a decision, and a second person looking at it, as people without JavaScript meet it. */
@AppTest
class AppealTests {

    private static final String WORDS = "Ik noem niemand bij naam, en het gaat over ons plein.";
    private static final String BECAUSE = "U hebt gelijk: er staat niemand in die te herkennen is.";

    private static int counter;

    private final Appeals appeals;
    private final Decisions decisions;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;
    private final MovableClock clock;

    private Person amina;
    private Person noor;
    private Person pim;
    private IdeaId idea;

    AppealTests(
            Appeals appeals,
            Decisions decisions,
            Ideas ideas,
            Areas areas,
            Cast cast,
            DatabaseClient database,
            MovableClock clock) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void anIdeaIsPublic() {
        database.sql("delete from resident_role").then().block();
        amina = cast.resident("Amina" + ++counter);
        noor = cast.staff("Noor" + counter, Role.OFFICIAL, "ML");
        pim = cast.staff("Pim" + counter, Role.OFFICIAL, "ZO");
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein " + counter), amina)
                .block();
    }

    private long decide(Decision.Kind kind, Rule rule) {
        int before = decisions
                .last("idea", idea.value())
                .map(Decided::number)
                .defaultIfEmpty(0)
                .block();
        Decision decision = new Decision(kind, rule, "Dit mag niet volgens de huisregels.", "nl");
        return decisions
                .decide("idea", idea.value(), decision, new Decisions.Seen(before, null), noor)
                .block();
    }

    private Answer appeal(Person person, long decision) {
        return cast.visitor(person)
                .get("/appeals/" + decision)
                .form("main form")
                .with("words", WORDS)
                .submit();
    }

    private Answer rule(Person person, long decision, String verdict, String rule, String sentence) {
        return cast.visitor(person)
                .get("/moderation/appeals/" + decision)
                .form("form[action$=ruling]")
                .with("verdict", verdict)
                .with("rule", rule)
                .with("sentence", sentence)
                .submit();
    }

    private String text(String sql) {
        return database.sql(sql).map(row -> row.get(0, String.class)).one().block();
    }

    private String stage() {
        return text("select stage from idea where id = " + idea);
    }

    private long letters(String kind, long decision) {
        return database.sql("select count(*) from outbox where kind = '" + kind + "' and payload ->> 'decision' = '"
                        + decision + "'")
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    @Test
    void anAuthorFindsTheWayFromTheirIdeasAndIsHeardByAnotherOfficial() {
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        Answer mine = cast.visitor(amina).get("/ideas/mine");
        Answer form = mine.follow("a[href=/appeals/idea/" + idea + "]");
        assertThat(form.path()).isEqualTo("/appeals/" + decision);
        assertThat(form.text("main"))
                .contains("Dit mag niet volgens de huisregels.")
                .contains("Niemand aanvallen");

        Answer sent = form.form("main form").with("words", WORDS).submit();
        assertThat(sent.path()).contains("moderation.said.appealed");
        assertThat(sent.text("main")).contains(WORDS).contains("Iemand anders van de gemeente kijkt ernaar");
        assertThat(sent.has("textarea")).isFalse();

        assertThat(cast.visitor(noor).get("/moderation/appeals/" + decision).status())
                .isEqualTo(403);
        Answer ruled = rule(pim, decision, "OVERTURNED", "", BECAUSE);
        assertThat(ruled.path()).contains("moderation.said.ruled");
        assertThat(stage()).isEqualTo("COLLECTING");
        assertThat(letters("moderation.appeal", decision)).isEqualTo(1);
        assertThat(cast.visitor(amina).get("/appeals/" + decision).text("#ruled + .meta + .quote"))
                .isEqualTo(BECAUSE);
        assertThat(text("select decision from moderation_decision where on_appeal and subject_id = " + idea))
                .isEqualTo("RESTORE");
    }

    @Test
    void wordsThatAreTooShortComeBackAndNothingIsKept() {
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        Answer back = cast.visitor(amina)
                .get("/appeals/" + decision)
                .form("main form")
                .with("words", "Nee!")
                .submit();
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text("textarea")).isEqualTo("Nee!");
        assertThat(back.text("#words-error")).contains("10 tot");
        assertThat(appeals.find(decision).block().appeals()).isEmpty();
    }

    @Test
    void aSecondTimeAndAfterSixWeeksItIsTooLate() {
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        clock.forward(Duration.ofDays(43));
        Answer late = cast.visitor(amina).get("/appeals/" + decision);
        assertThat(late.has("textarea")).isFalse();
        assertThat(late.text(".note")).contains("zes weken");
        clock.forward(Duration.ofDays(-43));
        appeal(amina, decision);
        assertThat(refusal(appeals.ask(decision, WORDS, "nl", amina))).isEqualTo("ONCE");
        assertThat(refusal(appeals.ask(decision, WORDS, "nl", cast.resident("Vreemde"))))
                .isEqualTo("NOT_YOURS");
    }

    private static String refusal(Mono<Void> asked) {
        return asked.thenReturn("done")
                .onErrorResume(
                        Refused.class, refused -> Mono.just(refused.refusal().name()))
                .block();
    }

    @Test
    void whatWasUpheldChangesNothingAndNamesTheRule() {
        long decision = decide(Decision.Kind.HIDE, Rule.EXPOSES);
        appeal(amina, decision);
        rule(pim, decision, "UPHELD", "", "Met het huisnummer weet iedereen wie het is.");
        assertThat(stage()).isEqualTo("HIDDEN");
        assertThat(appeals.find(decision).block().ruled().ruling().rule()).isEqualTo(Rule.EXPOSES);
        assertThat(cast.visitor(amina).get("/moderation/mine").text("main")).contains("Het besluit blijft staan");
    }

    @Test
    void whatWasSentBackForNothingIsPublished() {
        idea = ideas.putForwardForReview(amina, SomeIdeas.onTheSquare(areas, "Banken op het plein " + counter))
                .block();
        long decision = decide(Decision.Kind.ASK_CHANGE, Rule.UNCLEAR);
        assertThat(stage()).isEqualTo("CHANGES_ASKED");
        appeal(amina, decision);
        rule(pim, decision, "OVERTURNED", "", "Het is duidelijk genoeg: het gaat om banken.");
        assertThat(stage()).isEqualTo("COLLECTING");
        assertThat(text("select likes_needed::text from idea where id = " + idea))
                .isNotNull();
    }

    @Test
    void whoFlaggedMayDisagreeWithLeavingItAndTheAuthorHearsThatItIsHidden() {
        Person rosa = cast.resident("Rosa" + counter);
        cast.visitor(rosa)
                .get("/flags/idea/" + idea)
                .form("main form")
                .with("reason", "EXPOSES")
                .submit();
        long decision = decide(Decision.Kind.KEEP, Rule.NONE);
        Answer mine = cast.visitor(rosa).get("/moderation/mine");
        assertThat(mine.text("main")).contains("Het past bij de huisregels en blijft staan.");
        mine.follow("a[href=/appeals/" + decision + "]")
                .form("main form")
                .with("words", WORDS)
                .submit();

        Answer without = rule(pim, decision, "OVERTURNED", "", BECAUSE);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text("#rule-error")).contains("huisregel");
        assertThat(without.text("textarea")).isEqualTo(BECAUSE);

        rule(pim, decision, "OVERTURNED", "EXPOSES", BECAUSE);
        assertThat(stage()).isEqualTo("HIDDEN");
        long hidden = decisions.last("idea", idea.value()).block().id();
        assertThat(letters("moderation.decided", hidden)).isEqualTo(1);
        assertThat(cast.visitor(amina).get("/appeals/" + decision).status()).isEqualTo(403);
    }

    @Test
    void ofTwoWhoRuleAtOnceTheSecondHearsWhoWasFirst() {
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        appeal(amina, decision);
        Person third = cast.staff("Teun" + counter, Role.OFFICIAL, "ZO");
        var late = cast.visitor(third).get("/moderation/appeals/" + decision).form("form[action$=ruling]");
        rule(pim, decision, "UPHELD", "", "Het klopte zoals het was.");
        Answer second =
                late.with("verdict", "OVERTURNED").with("sentence", BECAUSE).submit();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("[role=alert]")).contains("Pim" + counter).contains("liet het besluit");
        assertThat(stage()).isEqualTo("HIDDEN");
    }

    @Test
    void ofManyWhoRuleAtTheSameMomentOneDoes() {
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        appeal(amina, decision);
        String seen = appeals.find(decision).block().version();
        RulingForm form = new RulingForm("OVERTURNED", "", BECAUSE, seen, "nl");
        List<Mono<String>> all = java.util.stream.IntStream.range(0, 6)
                .mapToObj(n -> cast.staff("Official" + counter + "n" + n, Role.OFFICIAL, "ML"))
                .map(by -> appeals.rule(decision, form, seen, by)
                        .thenReturn("ruled")
                        .onErrorResume(
                                Refused.class,
                                refused -> Mono.just(refused.refusal().name())))
                .toList();
        List<String> outcomes = Flux.merge(all).collectList().block();
        assertThat(outcomes).hasSize(6).containsOnlyOnce("ruled");
        assertThat(letters("moderation.appeal", decision)).isEqualTo(1);
        assertThat(text("select count(*)::text from moderation_decision where on_appeal and subject_id = " + idea))
                .isEqualTo("1");
    }

    @Test
    void itStandsInTheWorkListOfTheOtherOfficialOnly() {
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        appeal(amina, decision);
        String line = "#line-appeals-decision-" + decision;
        assertThat(cast.visitor(pim).get("/desk?order=term").has(line)).isTrue();
        assertThat(cast.visitor(noor).get("/desk?order=term").has(line)).isFalse();
        Answer sheet = cast.visitor(pim).get("/desk/items/appeals/decision/" + decision);
        assertThat(sheet.text(".sheet")).contains(WORDS).contains("Noor" + counter);
        Answer empty =
                sheet.form(".deeds form:has([name=deed][value=overturn])").submit();
        assertThat(empty.status()).isEqualTo(422);
        Answer done = sheet.form(".deeds form:has([name=deed][value=overturn])")
                .with("sentence", BECAUSE)
                .submit();
        assertThat(done.status()).isEqualTo(200);
        assertThat(stage()).as("it can be undone for a while").isEqualTo("HIDDEN");
    }

    @Test
    void whereTheOnlyOfficialDecidedAnAdministratorLooks() {
        database.sql("delete from resident_role where resident_id <> '"
                        + noor.id().value() + "'")
                .then()
                .block();
        Person admin = cast.staff("Aafke" + counter, Role.ADMINISTRATOR, "ZO");
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        appeal(amina, decision);
        Answer list = cast.visitor(admin).get("/moderation/appeals");
        assertThat(list.has("a[href=/moderation/appeals/" + decision + "]")).isTrue();
        rule(admin, decision, "OVERTURNED", "", BECAUSE);
        assertThat(stage()).isEqualTo("COLLECTING");
    }

    @Test
    void anAdministratorStaysOutWhereThereIsAnotherOfficial() {
        Person admin = cast.staff("Aafke" + counter, Role.ADMINISTRATOR, "ZO");
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        appeal(amina, decision);
        assertThat(cast.visitor(admin).get("/moderation/appeals").has("article"))
                .isFalse();
        assertThat(cast.visitor(admin).get("/moderation/appeals/" + decision).status())
                .isEqualTo(403);
        assertThat(cast.visitor(amina).get("/moderation/appeals").status()).isEqualTo(403);
        assertThat(cast.guest().get("/appeals/" + decision).path()).startsWith("/sign-in");
    }

    @Test
    void thePublicLogShowsTheAppealAndItsOutcomeWithoutPersonsOrWords() {
        long decision = decide(Decision.Kind.HIDE, Rule.ATTACK);
        appeal(amina, decision);
        assertThat(cast.guest().get("/moderation/log").text("tbody tr")).contains("iemand anders kijkt ernaar");
        rule(pim, decision, "OVERTURNED", "", BECAUSE);
        Answer log = cast.guest().get("/moderation/log");
        assertThat(log.text("tbody tr:nth-child(1)")).contains("Teruggezet").contains("Na een bezwaar");
        assertThat(log.text("tbody tr:nth-child(2)")).contains("Verborgen").contains("teruggedraaid");
        assertThat(log.body()).doesNotContain(WORDS, BECAUSE, "Pim" + counter, amina.name());
    }
}
