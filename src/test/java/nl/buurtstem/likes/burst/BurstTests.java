package nl.buurtstem.likes.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.likes.Likes;
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

/** A burst of likes, from the first to what everybody reads about it afterwards. */
@AppTest
class BurstTests {

    private static final int MANY = 12;
    private static final String REASON = "Deze likes kwamen van accounts die net gemaakt waren.";

    private static int counter;

    private final Bursts bursts;
    private final Likes likes;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;
    private final MovableClock clock;

    private Person amina;
    private Person noor;
    private IdeaId idea;

    BurstTests(
            Bursts bursts,
            Likes likes,
            Ideas ideas,
            Areas areas,
            Cast cast,
            DatabaseClient database,
            MovableClock clock) {
        this.bursts = bursts;
        this.likes = likes;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void anIdeaIsPublic() {
        counter++;
        amina = cast.resident("Amina" + counter);
        noor = cast.staff("Noor" + counter, Role.OFFICIAL, "ML");
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein " + counter), amina)
                .block();
    }

    private List<Person> crowd(int size) {
        List<Person> crowd = IntStream.range(0, size)
                .mapToObj(n -> cast.resident("Kijker" + counter + "n" + n))
                .toList();
        crowd.forEach(person -> likes.like(idea, person).block());
        return crowd;
    }

    private Burst burst() {
        return bursts.of(List.of(idea)).block().get(idea).iterator().next();
    }

    private long number(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    private long tally() {
        return number("select likes::bigint from like_tally where idea_id = " + idea);
    }

    private long rows() {
        return number("select count(*) from idea_like where idea_id = " + idea);
    }

    private Mono<Void> remove(Burst burst, Person by) {
        return bursts.decide(burst.id(), BurstVerdict.REMOVE, REASON, "nl", burst.likes(), by);
    }

    private static String outcome(Mono<Void> decided) {
        return decided.thenReturn("decided")
                .onErrorResume(
                        Refused.class, refused -> Mono.just(refused.refusal().name()))
                .block();
    }

    @Test
    void everybodyReadsThatTheyAreCheckedAndTheyCountUntilThen() {
        crowd(MANY);
        assertThat(bursts.look().block()).isEqualTo(MANY);
        assertThat(bursts.look().block()).as("nothing is marked twice").isZero();
        assertThat(tally()).isEqualTo(MANY).isEqualTo(rows());
        assertThat(cast.guest().get("/ideas/" + idea).text("section[aria-labelledby=bursts]"))
                .contains("kijkt de gemeente 12 likes na");
    }

    @Test
    void oneFewerOrOlderAccountsAreNoBurst() {
        crowd(MANY - 1);
        assertThat(bursts.look().block()).isZero();
        List<Person> old = IntStream.range(0, MANY)
                .mapToObj(n -> cast.resident("Oud" + counter + "n" + n))
                .toList();
        clock.forward(Duration.ofDays(2));
        old.forEach(person -> likes.like(idea, person).block());
        assertThat(bursts.look().block()).isZero();
        clock.forward(Duration.ofDays(-2));
        assertThat(cast.guest().get("/ideas/" + idea).has("#bursts")).isFalse();
    }

    @Test
    void removedLikesArePublishedAsANumberWithAReasonAndTheTallyIsExact() {
        Person old = cast.resident("Bram" + counter);
        database.sql("update resident set created_at = created_at - interval '10 days' where id = '"
                        + old.id().value() + "'")
                .then()
                .block();
        likes.like(idea, old).block();
        crowd(MANY);
        bursts.look().block();
        assertThat(tally()).isEqualTo(MANY + 1);
        remove(burst(), noor).block();
        assertThat(tally()).isEqualTo(1).isEqualTo(rows());
        Answer page = cast.guest().get("/ideas/" + idea);
        assertThat(page.text("section[aria-labelledby=bursts]"))
                .contains("haalde de gemeente 12 likes weg")
                .contains(REASON);
        assertThat(page.body()).doesNotContain("Kijker" + counter, noor.name());
    }

    @Test
    void whatCountsIsNotAskedAgain() {
        List<Person> crowd = crowd(MANY);
        bursts.look().block();
        bursts.decide(burst().id(), BurstVerdict.COUNT, "", "nl", MANY, noor).block();
        assertThat(bursts.look().block()).isZero();
        assertThat(tally()).isEqualTo(MANY).isEqualTo(rows());
        assertThat(likes.withdraw(idea, crowd.getFirst()).block().changed()).isTrue();
        assertThat(tally()).isEqualTo(MANY - 1).isEqualTo(rows());
    }

    @Test
    void likesThatComeAfterItWasFoundJoinItAndWhoeverDecidesSeesThat() {
        crowd(MANY);
        bursts.look().block();
        Burst before = burst();
        likes.like(idea, cast.resident("Laat" + counter)).block();
        assertThat(bursts.look().block()).isEqualTo(1);
        assertThat(burst().likes()).isEqualTo(MANY + 1);
        assertThat(outcome(remove(before, noor))).isEqualTo("CHANGED_MEANWHILE");
        assertThat(tally()).isEqualTo(MANY + 1).isEqualTo(rows());
    }

    @Test
    void ofOfficialsWhoDecideAtTheSameMomentOneDoes() {
        crowd(MANY);
        bursts.look().block();
        Burst burst = burst();
        List<Mono<String>> all = IntStream.range(0, 6)
                .mapToObj(n -> cast.staff("Official" + counter + "n" + n, Role.OFFICIAL, "ML"))
                .map(by -> remove(burst, by)
                        .thenReturn("decided")
                        .onErrorResume(
                                Refused.class,
                                refused -> Mono.just(refused.refusal().name())))
                .toList();
        assertThat(Flux.merge(all).collectList().block()).hasSize(6).containsOnlyOnce("decided");
        assertThat(tally()).isZero().isEqualTo(rows());
        assertThat(burst().likes()).isEqualTo(MANY);
    }

    @Test
    void onlyAnOfficialOfTheAreaWhoDidNotWriteItDecides() {
        crowd(MANY);
        bursts.look().block();
        Burst burst = burst();
        assertThat(outcome(remove(burst, amina))).isEqualTo("OFFICIALS_ONLY");
        assertThat(outcome(remove(burst, cast.staff("Otto" + counter, Role.OFFICIAL, "HZ"))))
                .isEqualTo("OFFICIALS_ONLY");
        assertThat(outcome(remove(burst, cast.staff("Karel" + counter, Role.CLERK, "ML"))))
                .isEqualTo("OFFICIALS_ONLY");
        assertThat(outcome(remove(burst, cast.staff(amina.name(), Role.OFFICIAL, "ML"))))
                .isEqualTo("NOT_YOUR_OWN");
        assertThat(outcome(bursts.decide(burst.id(), BurstVerdict.REMOVE, "Weg", "nl", MANY, noor)))
                .isEqualTo("REASON_LENGTH");
        assertThat(outcome(remove(burst, noor))).isEqualTo("decided");
        assertThat(outcome(remove(burst, noor))).isEqualTo("DECIDED_MEANWHILE");
    }

    @Test
    void likesThatCountForTheAgendaStay() {
        crowd(MANY);
        bursts.look().block();
        Burst burst = burst();
        database.sql("update idea set stage = 'ON_AGENDA' where id = " + idea)
                .then()
                .block();
        assertThat(outcome(remove(burst, noor))).isEqualTo("LIKES_CLOSED");
        assertThat(tally()).isEqualTo(MANY).isEqualTo(rows());
    }

    @Test
    void itStandsInTheWorkListWithWhatIsUnusualAboutIt() {
        crowd(MANY);
        bursts.look().block();
        long id = burst().id();
        assertThat(cast.visitor(noor).get("/desk?order=term").has("#line-likes-burst-" + id))
                .isTrue();
        Answer sheet = cast.visitor(noor).get("/desk/items/likes/burst/" + id);
        assertThat(sheet.text(".sheet")).contains("12 van de 12 likes").contains("24 uur");
        Answer empty = sheet.form(".deeds form:has([name=deed][value=remove])").submit();
        assertThat(empty.status()).isEqualTo(422);
        Answer kept = sheet.form(".deeds form:has([name=deed][value=count])").submit();
        assertThat(kept.status()).isEqualTo(200);
    }

    private List<Person> settled(int size) {
        List<Person> settled = IntStream.range(0, size)
                .mapToObj(n -> cast.resident("Vast" + counter + "n" + n))
                .toList();
        settled.forEach(person -> change("update resident set created_at = created_at - interval '90 days' where id = '"
                + person.id().value() + "'"));
        return settled;
    }

    private void change(String sql) {
        database.sql(sql).then().block();
    }

    @Test
    void manyOfOneNetworkStandOutAndTheSheetSaysSo() {
        settled(10)
                .forEach(person -> cast.visitor(person)
                        .get("/ideas/" + idea)
                        .form("form[action$='/like']")
                        .submit());
        assertThat(number("select count(distinct network) from idea_like where idea_id = " + idea))
                .isEqualTo(1);
        assertThat(bursts.look().block()).isEqualTo(10);
        assertThat(cast.visitor(noor)
                        .get("/desk/items/likes/burst/" + burst().id())
                        .text(".sheet"))
                .contains("10 likes kwamen binnen 10 minuten van één netwerk")
                .doesNotContain("24 uur");
    }

    @Test
    void farMoreThanUsualStandsOutOnceOneKnowsWhatIsUsual() {
        settled(40).forEach(person -> likes.like(idea, person).block());
        assertThat(bursts.look().block()).as("published today").isZero();
        change("update idea set published_at = published_at - interval '20 days' where id = " + idea);
        assertThat(bursts.look().block()).isEqualTo(40);
        assertThat(bursts.signs(burst().id()).block()).containsExactly(new BurstSign.Seen(BurstSign.RHYTHM, 40, 0));
    }

    @Test
    void whoseLikesWereRemovedMayLikeAgainOrHaveASecondPersonPutThemBack() {
        List<Person> crowd = crowd(MANY);
        bursts.look().block();
        remove(burst(), noor).block();
        Person kind = crowd.getFirst();
        assertThat(likes.like(idea, kind).block().changed()).as("liking again").isTrue();
        long decision = number("select max(id) from moderation_decision where subject_kind = 'likes'");
        Answer form = cast.visitor(crowd.getLast()).get("/appeals/" + decision);
        assertThat(form.text("main")).contains("Likes weggehaald", "Iedereen één like", REASON);
        form.form("form[action='/appeals/" + decision + "']")
                .with("words", "Wij kwamen allemaal van het straatfeest.")
                .submit();
        assertThat(cast.visitor(amina).get("/appeals/" + decision).status())
                .as("the author lost no like")
                .isEqualTo(403);
        Person second = cast.staff("Tweede" + counter, Role.OFFICIAL, "ML");
        cast.visitor(second)
                .get("/moderation/appeals/" + decision)
                .form("form[action$='/ruling']")
                .with("verdict", "OVERTURNED")
                .with("sentence", "Dat straatfeest was er echt. De likes tellen weer mee.")
                .submit();
        assertThat(tally()).isEqualTo(MANY).isEqualTo(rows());
        assertThat(cast.guest().get("/ideas/" + idea).text("section[aria-labelledby=bursts]"))
                .contains("11 likes teruggezet");
        assertThat(cast.guest().get("/moderation/log").text("main")).contains("Likes weggehaald", "Iedereen één like");
    }
}
