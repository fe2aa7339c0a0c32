package nl.buurtstem.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.outbox.Rounds;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What is added to a public idea waits for a reader when something in it stands out, and is decided about as ideas are. */
@AppTest
class AddendaTests {

    private static final String LINK = "Wij verzamelen namen op www.bomen.example, doe mee!";

    private static int counter;

    private final Ideas ideas;
    private final Addenda addenda;
    private final AddendumRepository added;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;
    private final BeanFactory beans;

    private Person aya;
    private Person noor;
    private IdeaId idea;

    AddendaTests(
            Ideas ideas,
            Addenda addenda,
            AddendumRepository added,
            Areas areas,
            Cast cast,
            MovableClock clock,
            DatabaseClient database,
            BeanFactory beans) {
        this.ideas = ideas;
        this.addenda = addenda;
        this.added = added;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
        this.beans = beans;
    }

    @BeforeEach
    void anIdeaIsPublicAndLiked() {
        counter++;
        aya = cast.resident("Aya" + counter);
        noor = cast.staff("Noor" + counter, Role.OFFICIAL, "ML");
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein " + counter), aya)
                .block();
    }

    private void liked() {
        database.sql("insert into like_tally (idea_id, likes) values (:id, 2)")
                .bind("id", idea.value())
                .then()
                .block();
    }

    private Addendum add(String text) {
        addenda.add(idea, text, "nl", aya).block();
        return added.of(idea, true).blockLast();
    }

    private Answer page(Person who) {
        return cast.visitor(who).get(idea.path());
    }

    private long originals(long addendum) {
        return database.sql("select count(*) as n from original where subject_kind = 'addendum' and subject_id = :id")
                .bind("id", addendum)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private Answer decide(Addendum one, String decision) {
        Answer look = cast.visitor(noor).get("/moderation/addendum/" + one.id());
        return look.form("form[action$=decision]")
                .with("decision", decision)
                .with("rule", decision.equals("PUBLISH") ? "NONE" : "SPAM")
                .with("sentence", "Wij hebben uw aanvulling gelezen, zie de huisregels.")
                .submit();
    }

    @Test
    void withoutSignsItIsPublicAtOnceAndAnybodyMayFlagIt() {
        liked();
        Addendum one = add("De molenaar doet mee.");
        assertThat(cast.guest().get(idea.path()).body()).contains("De molenaar doet mee.");
        assertThat(cast.guest().get("/flags/addendum/" + one.id()).status()).isEqualTo(200);
        assertThat(originals(one.id())).isEqualTo(1);
    }

    @Test
    void withSignsItWaitsAndOnlyItsAuthorAndOfficialsReadIt() {
        liked();
        Addendum one = add(LINK);
        assertThat(page(aya).text("#addendum-" + one.id())).contains("wacht op een lezer", "www.bomen.example");
        assertThat(page(noor).text("#addendum-" + one.id())).contains("wacht op een lezer");
        assertThat(cast.guest().get(idea.path()).body()).doesNotContain("www.bomen.example");
        assertThat(page(cast.resident("Bram" + counter)).body()).doesNotContain("www.bomen.example");
        assertThat(cast.guest().get("/flags/addendum/" + one.id()).status()).isEqualTo(404);
        assertThat(cast.visitor(noor).get("/moderation").body()).contains("www.bomen.example");
        assertThat(cast.visitor(noor).get("/desk?order=term").has("#line-moderation-addendum-" + one.id()))
                .isTrue();
    }

    @Test
    void publishedByAnOfficialItIsThereForEverybodyAndTheAuthorIsTold() {
        liked();
        Addendum one = add(LINK);
        assertThat(decide(one, "PUBLISH").status()).isEqualTo(200);
        Rounds.deliver(beans);
        assertThat(cast.guest().get(idea.path()).body()).contains("www.bomen.example");
        assertThat(mailTo(aya)).contains("Uw tekst staat online");
    }

    private String mailTo(Person who) {
        return database.sql("select string_agg(subject, '|') as subjects from demo_mail where recipient = :to")
                .bind("to", who.email())
                .map(row -> String.valueOf(row.get("subjects", String.class)))
                .one()
                .block();
    }

    @Test
    void whereChangesAreAskedItsAuthorWritesItAgainAndEveryVersionIsKept() {
        liked();
        Addendum one = add(LINK);
        decide(one, "ASK_CHANGE");
        Answer asked = page(aya);
        assertThat(asked.has("a[href='/appeals/addendum/" + one.id() + "']")).isTrue();
        assertThat(refusal(addenda.rewrite(one.id(), "Van mij.", "nl", cast.resident("Bram" + counter))))
                .isEqualTo("NOT_YOURS");
        asked.form("#addendum-" + one.id() + " form")
                .with("text", "Wij verzamelen namen, doe mee!")
                .submit();
        assertThat(added.find(one.id()).block().state()).isEqualTo(Addendum.State.IN_REVIEW);
        assertThat(originals(one.id())).isEqualTo(2);
        assertThat(refusal(addenda.rewrite(one.id(), "Nog eens.", "nl", aya))).isEqualTo("NOT_NOW");
        decide(one, "PUBLISH");
        assertThat(cast.guest().get(idea.path()).body())
                .contains("Wij verzamelen namen, doe mee!")
                .doesNotContain("www.bomen.example");
    }

    private static String refusal(Mono<IdeaId> asked) {
        return asked.map(id -> "done")
                .onErrorResume(
                        Refused.class, refused -> Mono.just(refused.refusal().name()))
                .block();
    }

    private Answer withALink() {
        Answer page = cast.visitor(aya).get(idea.path() + "/edit");
        clock.forward(Duration.ofMinutes(1)); // nobody types this fast
        return page.form("main form")
                .with("body", "Plant hier bomen. Kijk op www.bomen.example hoe dat gaat.")
                .submit();
    }

    @Test
    void aPublicTextThatIsChangedSoThatSomethingStandsOutWaitsAgain() {
        Answer changed = withALink();
        assertThat(changed.path()).contains("ideas.said.held");
        assertThat(changed.text(".utrecht-alert--info")).contains("Een medewerker leest dit idee");
        assertThat(cast.guest().get(idea.path()).status()).isEqualTo(404);
        assertThat(cast.visitor(noor).get("/desk?order=term").has("#line-moderation-idea-" + idea))
                .isTrue();
        ideas.move(idea, Move.PUBLISH, Reason.of("Past binnen de regels.", "nl"), new Actor(null, ActorRole.OFFICIAL))
                .block();
        assertThat(cast.guest().get(idea.path()).body()).contains("www.bomen.example");
    }

    @Test
    void aHeldTextThatIsWithdrawnStaysUnread() {
        withALink();
        ideas.move(idea, Move.WITHDRAW, Reason.NONE, Actor.author(aya)).block();
        assertThat(cast.guest().get(idea.path()).status()).isEqualTo(404);
    }
}
