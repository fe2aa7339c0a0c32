package nl.buurtstem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Rounds;
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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Everybody falls upon one idea at once: with a link, a phone number, a threat and an insult. What each of them reads, what an official
 * does about it in how many actions, and what of it becomes public. Without JavaScript.
 */
@AppTest
class PileOnTests {

    private static final String LINK = "Lees eerst www.tegendebomen.example voordat u hier iets zegt.";
    private static final String NUMBER = "Bel de indiener zelf maar op 06 12345678 en vraag het.";
    private static final String THREAT = "Als die bomen er komen, ik weet waar je woont.";
    private static final String ATTACK = "De indiener denkt alleen aan zichzelf en aan niemand anders hier.";
    private static final List<String> ALL = List.of(LINK, NUMBER, THREAT);

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;
    private final BeanFactory beans;

    private Person youssef;
    private Person noor;
    private Person karim;
    private String idea;

    PileOnTests(Ideas ideas, Areas areas, Cast cast, MovableClock clock, DatabaseClient database, BeanFactory beans) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
        this.beans = beans;
    }

    @BeforeEach
    void anIdeaIsThere() {
        clock.set(Instant.parse("2026-11-20T11:00:00Z"));
        youssef = cast.resident("Youssef");
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        karim = cast.staff("Karim", Role.OFFICIAL, "ML");
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein"), youssef)
                .block()
                .path();
    }

    @Test
    void aHeatedEveningFromTheFirstTextToThePublicLog() {
        Person fatima = cast.resident("Fatima");
        Person gerrit = cast.resident("Gerrit");
        Person hans = cast.resident("Hans");
        says(fatima, LINK);
        says(gerrit, NUMBER);
        says(hans, THREAT);
        eachReadsOnlyTheirOwn(List.of(fatima, gerrit, hans));
        theOfficialReadsTheGravestFirstAndWhy();
        decide(THREAT, "HIDE", "THREAT", "U dreigt met iemand op te zoeken. Dat mag hier niet.");
        decide(NUMBER, "ASK_CHANGE", "EXPOSES", "Haal het nummer weg, dan kan uw tekst online.");
        decide(LINK, "PUBLISH", "NONE", "Dit past binnen de huisregels.");
        everybodyReadsWhatMayStandThere(gerrit, hans);
        Person ilse = anInsultThatIsPublicIsHiddenInOneAction();
        tensionSlowsDown(fatima);
        whoseTextIsHiddenMayAppealToSomebodyElse(ilse);
        theLogNamesNobody(List.of("Fatima", "Gerrit", "Hans", "Ilse", "Noor", "Karim", "Youssef"));
    }

    private Answer write(Person who, String text) {
        Visitor visitor = cast.visitor(who);
        Visitor.Form form = visitor.get(idea + "/discussion/new?side=against").form("#contribution-form");
        clock.forward(Duration.ofSeconds(20));
        return form.with("side", "AGAINST").with("body", text).submit();
    }

    private void says(Person who, String text) {
        Answer sent = write(who, text);
        if (sent.status() == 422) {
            assertThat(sent.text("#heedless-error")).as(text).contains("telefoonnummer");
            sent = sent.form("#contribution-form").with("heedless", "yes").submit();
        }
        assertThat(sent.path()).as(text).contains("discussion.said.waits");
        assertThat(sent.text(".said__state")).contains("Alleen u ziet het nu");
    }

    private String read(Visitor visitor) {
        return visitor.get(idea + "/discussion").body();
    }

    private void eachReadsOnlyTheirOwn(List<Person> writers) {
        for (Person writer : writers) {
            String mine = ALL.get(writers.indexOf(writer));
            String read = read(cast.visitor(writer));
            ALL.forEach(text -> assertThat(read.contains(text)).as(text).isEqualTo(text.equals(mine)));
        }
        for (Visitor other : List.of(cast.guest(), cast.visitor(youssef), cast.visitor(cast.resident("Bram")))) {
            ALL.forEach(text -> assertThat(read(other)).doesNotContain(text));
        }
    }

    private void theOfficialReadsTheGravestFirstAndWhy() {
        List<Element> items = queue().page().select(".queue__item");
        assertThat(items).hasSize(3);
        assertThat(items.getFirst().text()).contains(THREAT).contains("(+3)");
        assertThat(items.stream().map(Element::text))
                .anyMatch(text -> text.contains(NUMBER) && text.contains("06 12345678"))
                .anyMatch(text -> text.contains(LINK) && text.contains("www.tegendebomen.example"));
        Answer desk = cast.visitor(noor).get("/desk?order=term");
        assertThat(desk.page().select("[id^=line-moderation-contribution-]")).hasSize(3);
    }

    private Answer queue() {
        return cast.visitor(noor).get("/moderation");
    }

    private void decide(String text, String decision, String rule, String sentence) {
        String item = queue().page().select(".queue__item").stream()
                .filter(found -> found.text().contains(text))
                .findFirst()
                .orElseThrow()
                .id();
        Answer done = queue().form("#" + item + " form[action$=decision]")
                .with("decision", decision)
                .with("rule", rule)
                .with("sentence", sentence)
                .submit();
        assertThat(done.path()).contains("moderation.said.decided");
    }

    private void everybodyReadsWhatMayStandThere(Person gerrit, Person hans) {
        assertThat(read(cast.guest())).contains(LINK).doesNotContain(NUMBER, THREAT);
        assertThat(read(cast.visitor(gerrit))).contains("vraagt u dit aan te passen");
        assertThat(read(cast.visitor(hans))).contains("Dit is verborgen. Alleen u en de gemeente zien het.");
        Rounds.deliver(beans);
        assertThat(mailTo(hans)).contains("Uw tekst is verborgen");
        assertThat(mailTo(gerrit)).contains("Pas uw tekst aan");
        assertThat(mailTo(youssef))
                .as("the author hears only of what is public")
                .doesNotContain(THREAT, NUMBER);
    }

    private String mailTo(Person who) {
        return database.sql(
                        "select coalesce(string_agg(subject || ' ' || text, '|'), '') as mails from demo_mail where recipient = :to")
                .bind("to", who.email())
                .mapValue(String.class)
                .one()
                .block();
    }

    /** No rule finds it, so somebody reads it first only because it is her first; then a neighbour flags it. */
    private Person anInsultThatIsPublicIsHiddenInOneAction() {
        Person ilse = cast.resident("Ilse");
        says(ilse, ATTACK);
        decide(ATTACK, "PUBLISH", "NONE", "Dit past binnen de huisregels.");
        assertThat(read(cast.guest())).contains(ATTACK);
        Element flag = cast.guest().get(idea + "/discussion").page().select(".said").stream()
                .filter(said -> said.text().contains(ATTACK))
                .findFirst()
                .orElseThrow()
                .selectFirst("a[href^='/flags/contribution/']");
        cast.guest()
                .get(flag.attr("href"))
                .form("main form")
                .with("reason", "ATTACK")
                .submit();
        String path = flag.attr("href").replace("/flags/", "/moderation/");
        assertThat(cast.visitor(noor)
                        .get(path)
                        .form("form[action$=hidden]")
                        .submit()
                        .status())
                .isEqualTo(200);
        assertThat(read(cast.guest())).doesNotContain(ATTACK);
        assertThat(queue().text("main")).as("looked at again").contains(ATTACK);
        decide(ATTACK, "HIDE", "ATTACK", "U schrijft over de indiener en niet over de bomen.");
        return ilse;
    }

    private void tensionSlowsDown(Person fatima) {
        cast.visitor(noor)
                .get(idea + "/temperature")
                .form("main form")
                .with("degree", "TENSION")
                .with("reason", "Er vielen scherpe woorden. Schrijf over de bomen.")
                .submit();
        assertThat(cast.guest().get(idea).text("#discussion")).contains("Spanning", "Schrijf over de bomen.");
        Answer second = write(fatima, "En wie ruimt al die bladeren op in de herfst?");
        assertThat(second.text(".error-summary")).contains("één keer per dag");
        assertThat(second.text("#body")).contains("bladeren");
        clock.forward(Duration.ofDays(1));
        Answer next = second.form("#contribution-form").submit();
        assertThat(next.path()).as("and somebody reads it first").contains("discussion.said.waits");
    }

    private void whoseTextIsHiddenMayAppealToSomebodyElse(Person ilse) {
        long decision = database.sql("select max(id) as id from moderation_decision where rule = 'ATTACK'")
                .mapValue(Long.class)
                .one()
                .block();
        cast.visitor(ilse)
                .get("/appeals/" + decision)
                .form("form[action='/appeals/" + decision + "']")
                .with("words", "Ik bedoelde het plan en niet de mens.")
                .submit();
        assertThat(cast.visitor(noor).get("/moderation/appeals/" + decision).status())
                .as("who decided does not rule")
                .isEqualTo(403);
        cast.visitor(karim)
                .get("/moderation/appeals/" + decision)
                .form("form[action$='/ruling']")
                .with("verdict", "UPHELD")
                .with("sentence", "De tekst gaat over de indiener zelf. Schrijf gerust opnieuw over het plan.")
                .submit();
        Rounds.deliver(beans);
        assertThat(mailTo(ilse)).contains("Wij hebben opnieuw gekeken");
        assertThat(read(cast.guest())).doesNotContain(ATTACK);
    }

    private void theLogNamesNobody(List<String> names) {
        Answer log = cast.guest().get("/moderation/log");
        assertThat(log.page().select("tbody tr")).hasSize(6);
        assertThat(log.text("main")).contains("Niet dreigen", "Niemand aanvallen", "besluit bleef staan");
        names.forEach(name -> assertThat(log.text("main")).doesNotContain(name));
        ALL.forEach(text -> assertThat(log.body()).doesNotContain(text));
    }
}
