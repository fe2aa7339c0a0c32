package nl.buurtstem.likes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaRefusal;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.web.Viewer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the door of this room promises, on a real database. */
@AppTest
class LikesTests {

    private final Likes likes;
    private final LikeCards cards;
    private final LikeRetention retention;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;
    private final MovableClock clock;

    private Person amina;
    private IdeaId idea;

    LikesTests(
            Likes likes,
            LikeCards cards,
            LikeRetention retention,
            Ideas ideas,
            Areas areas,
            Cast cast,
            DatabaseClient database,
            MovableClock clock) {
        this.likes = likes;
        this.cards = cards;
        this.retention = retention;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void anIdeaThatNeedsThreeLikes() {
        amina = cast.resident("Amina");
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein"), amina)
                .block();
        needs(3);
    }

    @Test
    void likingTwiceCountsOnce() {
        Person bram = cast.resident("Bram");
        assertThat(likes.like(idea, bram).block().changed()).isTrue();
        assertThat(likes.like(idea, bram).block().changed()).isFalse();
        assertThat(tally()).isEqualTo(1).isEqualTo(rows());
    }

    @Test
    void theSameAddressCountsOnceWhateverTheChannel() {
        Person bram = cast.resident("Bram");
        likes.like(idea, bram).block();
        assertThat(onPaper(" BRAM@zilveroog.example ")).isZero();
        assertThat(tally()).isEqualTo(1);
    }

    @Test
    void aListCountsEachPersonOnce() {
        assertThat(onPaper("kaart 1", "kaart 2", "KAART 1 ", "kaart 4")).isEqualTo(3);
        assertThat(onPaper("kaart 2", "kaart 3")).isEqualTo(1);
        assertThat(tally()).isEqualTo(4).isEqualTo(rows());
    }

    @Test
    void nobodysOwnIdeaCountsFromAListThatNamesTheirAccount() {
        Likes.Listed own = new Likes.Listed(idea, amina.email(), amina.id(), Channel.DESK, "nl", clock.instant());
        assertThat(likes.enterAll(List.of(own)).block()).isZero();
    }

    private int onPaper(String... people) {
        return likes.enterAll(Stream.of(people)
                        .map(who -> new Likes.Listed(idea, who, null, Channel.PAPER, "nl", clock.instant()))
                        .toList())
                .block();
    }

    @Test
    void nobodyLikesTheirOwnIdea() {
        refuses(() -> likes.like(idea, amina).block(), LikeRefusal.OWN_IDEA);
    }

    @Test
    void reachingTheThresholdHappensOnceAndStaysTrue() {
        likes.like(idea, cast.resident("Bram")).block();
        likes.like(idea, cast.resident("Chen")).block();
        assertThat(likes.like(idea, cast.resident("Dewi")).block().justReached())
                .isTrue();
        assertThat(stage()).isEqualTo("SUPPORTED");
        likes.withdraw(idea, cast.resident("Dewi")).block();
        assertThat(likes.like(idea, cast.resident("Emre")).block().justReached())
                .isFalse();
        assertThat(stage()).isEqualTo("SUPPORTED");
        assertThat(events("SUPPORT")).isEqualTo(1);
    }

    @Test
    void milestonesAreToldOnceEach() {
        needs(6);
        List<Person> people = List.of("Bram", "Chen", "Dewi", "Emre", "Fatma", "Gijs").stream()
                .map(cast::resident)
                .toList();
        people.forEach(person -> likes.like(idea, person).block());
        people.forEach(person -> likes.withdraw(idea, person).block());
        people.forEach(person -> likes.like(idea, person).block());
        assertThat(letters()).containsExactly("100", "33", "66");
    }

    @Test
    void aLikeTakenBackIsNotCounted() {
        Person bram = cast.resident("Bram");
        likes.like(idea, bram).block();
        assertThat(likes.withdraw(idea, bram).block().likes()).isZero();
        assertThat(likes.withdraw(idea, bram).block().changed()).isFalse();
        assertThat(tally()).isZero().isEqualTo(rows());
    }

    @Test
    void likesCloseAtTheAgenda() {
        likes.like(idea, cast.resident("Bram")).block();
        stage("ON_AGENDA");
        refuses(() -> likes.like(idea, cast.resident("Chen")).block(), LikeRefusal.LIKES_CLOSED);
        refuses(() -> likes.withdraw(idea, cast.resident("Bram")).block(), LikeRefusal.LIKES_CLOSED);
        assertThat(tally()).isEqualTo(1).isEqualTo(rows());
    }

    @Test
    void whatIsHiddenCannotBeLiked() {
        stage("HIDDEN");
        refuses(() -> likes.like(idea, cast.resident("Bram")).block(), IdeaRefusal.NO_SUCH_IDEA);
    }

    @Test
    void theSamePersonHasAnotherKeyUnderEveryIdea() {
        IdeaId other = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bankjes op het plein"), amina)
                .block();
        Person bram = cast.resident("Bram");
        likes.like(idea, bram).block();
        likes.like(other, bram).block();
        assertThat(count("select count(distinct person_key) from idea_like where idea_id in (" + idea + "," + other
                        + ")"))
                .isEqualTo(2);
    }

    @Test
    void aViewerSeesTheirOwnLikeAndNobodyElses() {
        Person bram = cast.resident("Bram");
        likes.like(idea, bram).block();
        assertThat(cards.of(idea, bram).block().liked()).isTrue();
        assertThat(cards.of(idea, cast.resident("Chen")).block().liked()).isFalse();
        assertThat(cards.of(idea, Viewer.GUEST).block().liked()).isFalse();
        assertThat(cards.of(idea, amina).block().own()).isTrue();
    }

    @Test
    void supportersAreThoseWithAnAccount() {
        Person bram = cast.resident("Bram");
        likes.like(idea, bram).block();
        onPaper("kaart 17");
        assertThat(likes.supporters(idea).collectList().block()).containsExactly(new Supporter(bram.id(), "nl"));
        assertThat(likes.tallies(List.of(idea)).block()).isEqualTo(Map.of(idea, 2));
    }

    @Test
    void someTimeAfterTheEndLikesLoseTheirPeopleButNotTheirCount() {
        likes.like(idea, cast.resident("Bram")).block();
        stage("DONE");
        database.sql("update idea set staged_at = :then where id = " + idea)
                .bind("then", clock.instant().minus(Duration.ofDays(89)))
                .then()
                .block();
        retention.forget().block();
        assertThat(likes.supporters(idea).collectList().block()).hasSize(1);
        database.sql("update idea set staged_at = :then where id = " + idea)
                .bind("then", clock.instant().minus(Duration.ofDays(91)))
                .then()
                .block();
        assertThat(retention.forget().block()).isEqualTo(1);
        assertThat(likes.supporters(idea).collectList().block()).isEmpty();
        assertThat(tally()).isEqualTo(1).isEqualTo(rows());
        assertThat(count("select count(*) from idea_pepper where idea_id = " + idea))
                .isZero();
    }

    private static void refuses(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private void needs(int likesNeeded) {
        database.sql("update idea set likes_needed = " + likesNeeded + " where id = " + idea)
                .then()
                .block();
    }

    private void stage(String stage) {
        database.sql("update idea set stage = '" + stage + "' where id = " + idea)
                .then()
                .block();
    }

    private String stage() {
        return database.sql("select stage from idea where id = " + idea)
                .map(row -> row.get(0, String.class))
                .one()
                .block();
    }

    private long tally() {
        return count("select likes::bigint from like_tally where idea_id = " + idea);
    }

    private long rows() {
        return count("select count(*) from idea_like where idea_id = " + idea);
    }

    private long events(String kind) {
        return count("select count(*) from idea_event where idea_id = " + idea + " and kind = '" + kind + "'");
    }

    private List<String> letters() {
        return database.sql("select payload ->> 'milestone' as m from outbox where kind = 'likes.milestone'"
                        + " and payload ->> 'idea' = '" + idea + "' order by 1")
                .map(row -> row.get("m", String.class))
                .all()
                .collectList()
                .block();
    }

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }
}
