package nl.buurtstem.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The queue, decisions, flags and the public log, as people without JavaScript meet them. */
@AppTest
class ModerationTests {

    private static int counter;

    private final Decisions decisions;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;

    private Person amina;
    private Person noor;
    private IdeaId idea;

    ModerationTests(Decisions decisions, Ideas ideas, Areas areas, Cast cast, DatabaseClient database) {
        this.decisions = decisions;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
    }

    @BeforeEach
    void aFirstIdeaWaits() {
        amina = cast.resident("Amina" + ++counter);
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        idea = ideas.putForward(amina, SomeIdeas.onTheSquare(areas, "Bomen op het plein " + counter))
                .block();
    }

    @Test
    void guestsAreLedToSignInAndResidentsAreRefused() {
        assertThat(cast.guest().get("/moderation").path()).startsWith("/sign-in");
        assertThat(cast.visitor(amina).get("/moderation").status()).isEqualTo(403);
        assertThat(cast.visitor(amina).get("/").has("a[href=/moderation]")).isFalse();
        assertThat(cast.visitor(noor).get("/rules").has("a[href=/moderation]")).isTrue();
    }

    @Test
    void anOfficialSeesTheirOwnAreaOnly() {
        Person elsewhere = cast.staff("Otto", Role.OFFICIAL, "HZ");
        assertThat(cast.visitor(noor).get("/moderation").has("#idea-" + idea)).isTrue();
        assertThat(cast.visitor(elsewhere).get("/moderation").has("#idea-" + idea))
                .isFalse();
        assertThat(cast.visitor(elsewhere).get("/moderation/idea/" + idea).status())
                .isEqualTo(403);
    }

    @Test
    void publishingWithoutWordsTellsTheAuthorAStandardSentence() {
        Answer after = decide(cast.visitor(noor), "PUBLISH", "", "");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.path()).startsWith("/moderation?said=");
        assertThat(after.has("#idea-" + idea)).isFalse();
        assertThat(cast.guest().get("/ideas/" + idea).status()).isEqualTo(200);
        assertThat(text("select sentence from moderation_decision where subject_id = " + idea))
                .startsWith("Uw idee staat nu online");
        assertThat(letters()).isEqualTo(1);
        assertThat(number("select count(*) from audit_log where act = 'idea.publish' and subject_id = '" + idea + "'"))
                .isPositive();
    }

    @Test
    void whatIsPublicIsPublicSinceItWasPublishedWhateverHappenedLater() {
        database.sql("update idea set stage = 'DISCUSSED', published_at = '2026-03-01T10:00:00Z',"
                        + " staged_at = '2026-06-01T10:00:00Z' where id = " + idea)
                .then()
                .block();
        assertThat(cast.visitor(noor).get("/moderation/idea/" + idea).text(".queue__what > .meta"))
                .isEqualTo("Openbaar sinds 1 maart 2026, 11:00");
    }

    @Test
    void hidingWithoutARuleComesBackFilledIn() {
        Answer answer = decide(cast.visitor(noor), "HIDE", "", "Hier staat een adres in.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#rule-idea-" + idea + "-error")).contains("huisregel");
        assertThat(answer.text("textarea[name=sentence]")).isEqualTo("Hier staat een adres in.");
        assertThat(answer.has("input[value=HIDE][checked]")).isTrue();
    }

    @Test
    void theSecondOfficialHearsWhatTheFirstDecided() {
        Visitor second = cast.visitor(cast.staff("Pim", Role.OFFICIAL, "ZO"));
        Visitor.Form late = second.get("/moderation/idea/" + idea).form("form[action$=decision]");
        decide(cast.visitor(noor), "ASK_CHANGE", "UNCLEAR", "Schrijf ook waar de bomen moeten staan.");
        Answer answer = late.with("decision", "PUBLISH").submit();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("[role=alert]")).contains("Noor").contains("teruggestuurd");
        assertThat(answer.text("details.explain")).contains("Schrijf ook waar de bomen moeten staan.");
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void ofOfficialsWhoDecideAtTheSameMomentOneDoes() {
        Decision decision = new Decision(Decision.Kind.PUBLISH, Rule.NONE, "Mooi idee, dank u wel.", "nl");
        List<String> outcomes =
                Flux.range(1, 8)
                        .map(n -> cast.staff("Official" + n, Role.OFFICIAL, "ML"))
                        .collectList()
                        .block()
                        .stream()
                        .map(by -> decisions
                                .decide("idea", idea.value(), decision, new Decisions.Seen(0, 1), by)
                                .map(id -> "decided")
                                .onErrorResume(
                                        Refused.class,
                                        refused -> Mono.just(refused.refusal().name())))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), Flux::merge))
                        .collectList()
                        .block();
        assertThat(outcomes).hasSize(8).containsOnlyOnce("decided");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("decided")).containsOnly("DECIDED_MEANWHILE");
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void officialsDecideNothingAboutWhatTheyWroteThemselves() {
        IdeaId own = ideas.putForward(noor, SomeIdeas.onTheSquare(areas, "Een fontein erbij"))
                .block();
        Answer page = cast.visitor(noor).get("/moderation/idea/" + own);
        assertThat(page.has("form[action$=decision]")).isFalse();
        assertThat(page.text(".note")).contains("collega");
    }

    @Test
    void hidingAtOnceIsOneActionAndComesBackForASecondLook() {
        publish();
        Visitor official = cast.visitor(noor);
        Answer hidden = official.get("/moderation/idea/" + idea)
                .form("form[action$=hidden]")
                .submit();
        assertThat(hidden.status()).isEqualTo(200);
        assertThat(cast.guest().get("/ideas/" + idea).status()).isEqualTo(404);
        assertThat(official.get("/moderation").has("#idea-" + idea)).isTrue();
        decide(official, "RESTORE", "", "");
        assertThat(cast.guest().get("/ideas/" + idea).status()).isEqualTo(200);
        assertThat(official.get("/moderation").has("#idea-" + idea)).isFalse();
    }

    @Test
    void whatWasHiddenAtOnceMayStayHiddenWithARule() {
        publish();
        Visitor official = cast.visitor(noor);
        official.get("/moderation/idea/" + idea).form("form[action$=hidden]").submit();
        assertThat(official.get("/moderation/idea/" + idea).has("form[action$=hidden]"))
                .isFalse();
        Answer after = decide(official, "HIDE", "EXPOSES", "Er staat een adres van iemand anders in.");
        assertThat(after.path()).contains("moderation.said.decided");
        assertThat(official.get("/moderation").has("#idea-" + idea)).isFalse();
        assertThat(cast.guest().get("/ideas/" + idea).status()).isEqualTo(404);
        assertThat(number("select count(*) from idea_event where kind = 'HIDE' and idea_id = " + idea))
                .isEqualTo(1);
    }

    @Test
    void aGuestFlagsOnceAndADecisionSettlesIt() {
        publish();
        Visitor guest = cast.guest();
        Answer empty = guest.get("/flags/idea/" + idea).form("main form").submit();
        assertThat(empty.status()).isEqualTo(422);
        Answer thanks = guest.get("/flags/idea/" + idea)
                .form("main form")
                .with("reason", "EXPOSES")
                .with("remark", "Er staat een telefoonnummer in.")
                .submit();
        assertThat(thanks.path()).contains("moderation.said.flagged");
        Answer again = guest.get("/flags/idea/" + idea)
                .form("main form")
                .with("reason", "SPAM")
                .submit();
        assertThat(again.path()).contains("flagged_before");
        Answer queue = cast.visitor(noor).get("/moderation");
        assertThat(queue.text("#idea-" + idea)).contains("Er staat een telefoonnummer in.");
        decide(cast.visitor(noor), "KEEP", "", "");
        assertThat(cast.visitor(noor).get("/moderation").has("#idea-" + idea)).isFalse();
        assertThat(number("select count(*) from flag where settled_by is not null and subject_id = " + idea))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotPublicCannotBeFlagged() {
        assertThat(cast.guest().get("/flags/idea/" + idea).status()).isEqualTo(404);
        assertThat(cast.guest().get("/flags/elephant/1").status()).isEqualTo(404);
    }

    @Test
    void thePublicLogNamesRulesAndNoPersons() {
        decide(cast.visitor(noor), "HIDE", "EXPOSES", "Er staat een adres van iemand anders in.");
        Answer log = cast.guest().get("/moderation/log");
        assertThat(log.text("table")).contains("Verborgen").contains("Geen gegevens van anderen");
        assertThat(log.body())
                .doesNotContain("Noor")
                .doesNotContain(amina.name())
                .doesNotContain("adres van iemand");
    }

    @Test
    void theHouseRulesReadInEveryLanguage() {
        assertThat(cast.guest().get("/rules").text("h1")).isEqualTo("Huisregels");
        assertThat(cast.guest().language("en").get("/rules").text("h1")).isEqualTo("House rules");
        assertThat(cast.guest().language("ar").get("/rules").one("html").attr("dir"))
                .isEqualTo("rtl");
    }

    private Answer decide(Visitor official, String decision, String rule, String sentence) {
        return official.get("/moderation/idea/" + idea)
                .form("form[action$=decision]")
                .with("decision", decision)
                .with("rule", rule)
                .with("sentence", sentence)
                .submit();
    }

    private void publish() {
        decide(cast.visitor(noor), "PUBLISH", "", "");
    }

    private long letters() {
        return number(
                "select count(*) from outbox o join moderation_decision d on d.id = (o.payload ->> 'decision')::bigint"
                        + " where o.kind = 'moderation.decided' and d.subject_id = " + idea);
    }

    private long number(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    private String text(String sql) {
        return database.sql(sql).map(row -> row.get(0, String.class)).one().block();
    }
}
