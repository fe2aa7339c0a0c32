package nl.buurtstem.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.areas.Settings;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AppTest
class IdeasTests {

    private final Ideas ideas;
    private final Addenda addenda;
    private final AddendumRepository added;
    private final Timeline timeline;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;

    IdeasTests(
            Ideas ideas,
            Addenda addenda,
            AddendumRepository added,
            Timeline timeline,
            Areas areas,
            Cast cast,
            DatabaseClient database) {
        this.ideas = ideas;
        this.addenda = addenda;
        this.added = added;
        this.timeline = timeline;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
    }

    private NewIdea bench() {
        return Samples.idea("Een bankje bij de molen", Samples.at(areas, "Molenstraat"));
    }

    private IdeaId waiting(Person author) {
        return ideas.putForwardForReview(author, bench()).block();
    }

    private IdeaId published(Person author) {
        return SomeIdeas.publish(ideas, bench(), author).block();
    }

    private Idea now(IdeaId id) {
        return ideas.find(id).block();
    }

    private void like(IdeaId id) {
        database.sql(
                        "insert into like_tally (idea_id, likes) values (:id, 1) on conflict (idea_id) do update set likes = 1")
                .bind("id", id.value())
                .then()
                .block();
    }

    private static void assertRefused(Mono<?> mono, Refusal refusal) {
        assertThatThrownBy(mono::block)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void aFirstIdeaWaitsAndOnlyItsAuthorAndOfficialsSeeIt() {
        Person author = cast.resident("Aya");
        IdeaId id = waiting(author);
        assertThat(now(id).stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(ideas.require(id, author).block()).isNotNull();
        assertThat(ideas.require(id, Samples.official(cast)).block()).isNotNull();
        assertRefused(ideas.require(id, cast.resident("Bram")), IdeaRefusal.NO_SUCH_IDEA);
        assertRefused(ideas.require(id, Viewer.GUEST), IdeaRefusal.NO_SUCH_IDEA);
        assertRefused(ideas.card(id), IdeaRefusal.NO_SUCH_IDEA);
    }

    @Test
    void publishingCopiesThresholdAndWindowOfTheDistrict() {
        IdeaId id = waiting(cast.resident("Aya"));
        ideas.move(id, Move.PUBLISH, Samples.because("Past bij de regels."), Samples.asOfficial(cast))
                .block();
        Idea idea = now(id);
        Settings settings = areas.settings(idea.where().district());
        assertThat(idea.stage()).isEqualTo(Stage.COLLECTING);
        assertThat(idea.likesNeeded()).isEqualTo(settings.threshold());
        assertThat(Duration.between(idea.publishedAt(), idea.windowEndsAt()))
                .isEqualTo(Duration.ofDays(settings.windowDays()));
    }

    @Test
    void ofManyWhoMoveAnIdeaAtOnceOneSucceeds() {
        IdeaId id = published(cast.resident("Aya"));
        List<Boolean> outcomes = Flux.range(0, 12)
                .flatMap(
                        i -> ideas.move(id, Move.SELECT, Reason.NONE, Actor.PROGRAM)
                                .thenReturn(true)
                                .onErrorReturn(Refused.class, false),
                        12)
                .collectList()
                .block();
        assertThat(outcomes).containsOnlyOnce(true).hasSize(12);
        assertThat(timeline.of(id, true)
                        .filter(e -> e.kind().equals("SELECT"))
                        .count()
                        .block())
                .isOne();
    }

    @Test
    void anIdeaIsSupportedOnceAndOnlyWhileItCollects() {
        IdeaId id = published(cast.resident("Aya"));
        ideas.supported(id).then(ideas.supported(id)).block();
        assertThat(now(id).stage()).isEqualTo(Stage.SUPPORTED);
        assertThat(timeline.of(id, true)
                        .filter(e -> e.kind().equals("SUPPORT"))
                        .count()
                        .block())
                .isOne();
        ideas.move(id, Move.WITHDRAW, Reason.NONE, Actor.author(cast.resident("Aya")))
                .then(ideas.supported(id))
                .block();
        assertThat(now(id).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void onlyItsAuthorWithdrawsAnIdea() {
        IdeaId id = published(cast.resident("Aya"));
        assertRefused(
                ideas.move(id, Move.WITHDRAW, Reason.NONE, Actor.author(cast.resident("Bram"))), IdeaRefusal.NOT_YOURS);
    }

    @Test
    void aHiddenIdeaReturnsToWhereItWas() {
        IdeaId id = published(cast.resident("Aya"));
        ideas.supported(id).block();
        ideas.move(id, Move.HIDE, Samples.because("Er staat een adres in."), Samples.asOfficial(cast))
                .block();
        assertRefused(ideas.require(id, Viewer.GUEST), IdeaRefusal.NO_SUCH_IDEA);
        assertThat(ideas.require(id, cast.resident("Aya")).block().stage()).isEqualTo(Stage.HIDDEN);
        ideas.move(id, Move.RESTORE, Samples.because("Het adres is weg."), Samples.asOfficial(cast))
                .block();
        assertThat(now(id).stage()).isEqualTo(Stage.SUPPORTED);
        assertThat(now(id).stageBefore()).isNull();
    }

    @Test
    void whatPassedBetweenAuthorAndOfficialsIsNotOnThePublicTimeline() {
        Person author = cast.resident("Aya");
        IdeaId id = waiting(author);
        ideas.move(id, Move.ASK_CHANGE, Samples.because("Haal het nummer weg."), Samples.asOfficial(cast))
                .block();
        ideas.edit(id, Samples.idea("Een bank bij de molen", bench().point()), author)
                .block();
        assertThat(now(id).stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(now(id).revision()).isEqualTo(2);
        ideas.move(id, Move.PUBLISH, Samples.because("Past bij de regels."), Samples.asOfficial(cast))
                .block();
        assertThat(timeline.of(id, false).map(IdeaEvent::kind).collectList().block())
                .containsExactly("SUBMIT", "PUBLISH");
        assertThat(timeline.of(id, true).map(IdeaEvent::kind).collectList().block())
                .containsExactly("SUBMIT", "ASK_CHANGE", "RESUBMIT", "PUBLISH");
    }

    @Test
    void theTextIsFreeUntilTheFirstLikeAndEveryRevisionIsKept() {
        Person author = cast.resident("Aya");
        IdeaId id = published(author);
        ideas.edit(id, Samples.idea("Een bank bij de molen", bench().point()), author)
                .block();
        assertThat(now(id).title()).isEqualTo("Een bank bij de molen");
        like(id);
        assertRefused(ideas.edit(id, bench(), author), IdeaRefusal.NOT_EDITABLE);
        addenda.add(id, "De molenaar doet mee.", "nl", author).block();
        assertThat(added.of(id, true).map(Addendum::body).collectList().block())
                .containsExactly("De molenaar doet mee.");
        Long originals = database.sql(
                        "select count(*) as n from original where subject_kind = 'idea' and subject_id = :id")
                .bind("id", id.value())
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
        assertThat(originals).isEqualTo(2);
    }

    @Test
    void anIdeaThatMovesToAnotherDistrictGetsThatDistrictsThreshold() {
        Person author = cast.resident("Aya");
        IdeaId id = published(author);
        Point harbour = Samples.at(areas, "Havenkade");
        ideas.edit(id, Samples.idea("Een bank aan de haven", harbour), author).block();
        assertThat(now(id).likesNeeded())
                .isEqualTo(areas.settings(areas.locate(harbour).district()).threshold());
    }

    @Test
    void nobodyElseEditsAnIdea() {
        IdeaId id = published(cast.resident("Aya"));
        assertRefused(ideas.edit(id, bench(), cast.resident("Bram")), IdeaRefusal.NOT_YOURS);
        assertRefused(addenda.add(id, "Mooi!", "nl", cast.resident("Bram")), IdeaRefusal.NOT_YOURS);
    }

    @Test
    void peopleHearOfNewsAndNothingElse() {
        IdeaId id = published(cast.resident("Aya"));
        ideas.supported(id).block();
        ideas.move(id, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        IdeaEvent selected = timeline.of(id, true).blockLast();
        Set<String> letters =
                Set.copyOf(database.sql("select payload ->> 'event' as event from outbox where kind = 'ideas.moved'")
                        .map(row -> row.get("event", String.class))
                        .all()
                        .collectList()
                        .block());
        List<IdeaEvent> events = timeline.of(id, true).collectList().block();
        assertThat(events.stream().filter(e -> letters.contains(Long.toString(e.id()))))
                .containsExactly(selected);
    }

    @Test
    void anExpiredIdeaSaysWhy() {
        IdeaId id = published(cast.resident("Aya"));
        ideas.move(id, Move.EXPIRE, Reason.with(Map.of(Reason.Key.CAUSE, "THRESHOLD_NOT_MET")), Actor.PROGRAM)
                .block();
        assertThat(ideas.card(id).block().expiredBecause()).isEqualTo(ExpiryCause.THRESHOLD_NOT_MET);
    }

    @Test
    void aPlaceInTheSeaIsRefused() {
        NewIdea atSea = Samples.idea("Een bankje in zee", new Point(4.0, 53.0));
        assertThatThrownBy(() -> ideas.putForward(cast.resident("Aya"), atSea).block())
                .isInstanceOf(Refused.class);
    }

    @Test
    void theDatabaseKnowsWhichStagesAreListed() {
        for (Stage stage : Stage.values()) {
            IdeaId id = published(cast.resident("Aya"));
            Boolean listed = database.sql("update idea set stage = :stage where id = :id returning listed")
                    .bind("stage", stage.name())
                    .bind("id", id.value())
                    .map(row -> row.get("listed", Boolean.class))
                    .one()
                    .block();
            assertThat(listed).as(stage.name()).isEqualTo(stage.isListed());
            boolean readable = ideas.cards(List.of(id)).hasElements().block();
            assertThat(readable).as(stage.name()).isEqualTo(stage.isPublic());
        }
    }
}
