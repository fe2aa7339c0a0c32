package nl.buurtstem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurtstem.testing.AppTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A page gets the latest or nothing, however slow it is. */
@AppTest
class OpenPageTests {

    private final Frames frames;
    private final Watched bench = new Watched(7);
    private final AtomicReference<OpenPage> page = new AtomicReference<>();
    private final AtomicReference<String> hungUp = new AtomicReference<>("");

    OpenPageTests(Frames frames) {
        this.frames = frames;
    }

    private Flux<String> stream() {
        Flux<Mono<byte[]>> marks = Flux.create(
                sink -> {
                    OpenPage opened = new OpenPage(
                            "nl",
                            "network",
                            new Watched[] {bench},
                            new String[] {"collecting-0"},
                            sink,
                            () -> hungUp.set("hung up"));
                    opened.begin();
                    bench.add(opened);
                    page.set(opened);
                },
                FluxSink.OverflowStrategy.IGNORE);
        return marks.concatMap(mark -> mark, 1).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void likes(int n) {
        bench.is(frames.of(new LiveState(7, "collecting-" + n, Map.of("likes", n), List.of())));
    }

    @Test
    void whoReadsGetsEveryState() {
        StepVerifier.create(stream())
                .expectNext("retry: 3000\n\n")
                .then(() -> likes(1))
                .expectNextMatches(event -> event.contains("\"version\":\"collecting-1\""))
                .then(() -> likes(2))
                .expectNextMatches(event -> event.contains("\"version\":\"collecting-2\""))
                .then(() -> page.get().close())
                .verifyComplete();
    }

    @Test
    void whoIsSlowGetsTheLastStateOnly() {
        StepVerifier.create(stream(), 0)
                .then(() -> {
                    for (int n = 1; n <= 1000; n++) {
                        likes(n);
                    }
                })
                .thenRequest(10)
                // the greeting, and one that was on its way already when the others came
                .thenConsumeWhile(event -> !event.contains("\"version\":\"collecting-1000\""))
                .expectNextMatches(event -> event.contains("\"version\":\"collecting-1000\""))
                .then(() -> page.get().close())
                .verifyComplete();
    }

    @Test
    void whatThePageShowsAlreadyIsNotSent() {
        StepVerifier.create(stream())
                .expectNext("retry: 3000\n\n")
                .then(() -> likes(0))
                .then(() -> page.get().close())
                .verifyComplete();
    }

    @Test
    void whoDoesNotTakeASignOfLifeIsDropped() {
        StepVerifier.create(stream(), 0)
                .then(() -> page.get().beat()) // the greeting was on its way already
                .then(() -> assertThat(hungUp.get()).isEmpty())
                .then(() -> page.get().beat())
                .then(() -> page.get().beat())
                .thenCancel()
                .verify();
        assertThat(hungUp.get()).isEqualTo("hung up");
    }
}
