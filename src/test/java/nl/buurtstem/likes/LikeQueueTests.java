package nl.buurtstem.likes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.installation.Batches;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Likes that come together are written together, and each is answered for itself. */
@AppTest
class LikeQueueTests {

    private static final int MANY = 400;

    private final Batches<NewLike, Optional<Support>> queue;
    private final PersonKeys keys;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final Clock clock;
    private final DatabaseClient database;

    private IdeaId idea;

    LikeQueueTests(
            Batches<NewLike, Optional<Support>> queue,
            PersonKeys keys,
            Ideas ideas,
            Areas areas,
            Cast cast,
            Clock clock,
            DatabaseClient database) {
        this.queue = queue;
        this.keys = keys;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void anIdea() {
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), cast.resident("Amina"))
                .block();
        keys.of(idea, "somebody").block();
    }

    private NewLike like(IdeaId liked, String who, ResidentId resident) {
        PersonKey key = PersonKey.of(who.getBytes(StandardCharsets.UTF_8));
        return new NewLike(liked, key, resident, Channel.ONLINE, 1, "nl", clock.instant(), null);
    }

    private Mono<Support> add(NewLike like) {
        return queue.add(like).flatMap(Mono::justOrEmpty).switchIfEmpty(Mono.error(IllegalStateException::new));
    }

    private long number(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }

    @Test
    void manyLikesTakeFewCommits() {
        long before = number("select count(distinct xmin::text) from idea_like");
        List<Support> supports = Flux.fromStream(IntStream.range(0, MANY).boxed())
                .flatMap(n -> add(like(idea, "neighbour " + n, null)), MANY)
                .collectList()
                .block();

        assertThat(supports).hasSize(MANY).allMatch(Support::changed);
        assertThat(number("select likes from like_tally where idea_id = " + idea))
                .isEqualTo(MANY);
        assertThat(number("select count(*) from idea_like where idea_id = " + idea))
                .isEqualTo(MANY);
        assertThat(number("select count(distinct xmin::text) from idea_like") - before)
                .as("transactions")
                .isLessThan(MANY / 4);
    }

    @Test
    void theSameLikeTwiceAtOneMomentCountsOnceAndBothAreAnswered() {
        List<Support> supports = Flux.merge(add(like(idea, "Bram", null)), add(like(idea, "Bram", null)))
                .collectList()
                .block();

        assertThat(supports).extracting(Support::likes).containsExactly(1, 1);
        assertThat(number("select likes from like_tally where idea_id = " + idea))
                .isEqualTo(1);
    }

    @Test
    void oneLikeThatCannotBeWrittenTakesNoOthersAlong() {
        ResidentId nobody = new ResidentId(UUID.randomUUID());
        Flux<String> answers = Flux.fromStream(IntStream.range(0, 20).boxed())
                .flatMap(n -> add(like(idea, "neighbour " + n, n == 7 ? nobody : null))
                        .map(support -> "counted")
                        .onErrorResume(e -> Mono.just("failed")));

        assertThat(answers.collectList().block()).hasSize(20).containsOnlyOnce("failed");
        assertThat(number("select likes from like_tally where idea_id = " + idea))
                .isEqualTo(19);
    }

    @Test
    void likesOfAnIdeaThatTakesNoneAreRefusedAndOthersCounted() {
        IdeaId closed = SomeIdeas.publish(
                        ideas, SomeIdeas.onTheSquare(areas, "Een bank op het plein"), cast.resident("Chris"))
                .block();
        keys.of(closed, "somebody").block();
        database.sql("update idea set stage = 'DECLINED' where id = " + closed)
                .then()
                .block();

        Flux<String> answers = Flux.merge(
                add(like(closed, "Dewi", null)).map(s -> "counted").onErrorReturn("refused"),
                add(like(idea, "Dewi", null)).map(s -> "counted").onErrorReturn("refused"));

        assertThat(answers.collectList().block()).containsExactlyInAnyOrder("refused", "counted");
    }

    @Test
    void oneLikeOfSeveralTogetherReachesTheThreshold() {
        database.sql("update idea set likes_needed = 10 where id = " + idea)
                .then()
                .block();
        List<Support> supports = Flux.fromStream(IntStream.range(0, 40).boxed())
                .flatMap(n -> add(like(idea, "neighbour " + n, null)), 40)
                .collectList()
                .block();

        assertThat(supports.stream().filter(Support::justReached)).hasSize(1);
        assertThat(number("select count(*) from idea_event where kind = 'SUPPORT' and idea_id = " + idea))
                .isEqualTo(1);
    }
}
