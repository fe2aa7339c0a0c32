package nl.buurtstem.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What arrives together goes together, and everybody gets their own answer. */
class BatchesTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int MANY = 1000;

    private final Queue<List<Integer>> done = new ConcurrentLinkedQueue<>();
    private Batches<Integer, String> batches = started(this::names);

    private Mono<List<String>> names(List<Integer> numbers) {
        return Mono.fromSupplier(() -> {
            done.add(numbers);
            return numbers.stream().map(n -> "number " + n).toList();
        });
    }

    private static Batches<Integer, String> started(Function<List<Integer>, Mono<List<String>>> work) {
        Batches<Integer, String> batches = new Batches<>(work);
        batches.start();
        return batches;
    }

    @AfterEach
    void stop() {
        batches.stop();
    }

    private List<String> addAll(int many) {
        return Flux.fromStream(IntStream.range(0, many).boxed())
                .flatMap(n -> batches.add(n).map(answer -> n + ": " + answer), many)
                .collectList()
                .block(LONG);
    }

    @Test
    void everybodyGetsTheirOwnAnswer() {
        assertThat(addAll(MANY))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY)
                        .mapToObj(n -> n + ": number " + n)
                        .toList());
        assertThat(done.stream().mapToInt(List::size).sum()).isEqualTo(MANY);
    }

    @Test
    void aCrowdSharesAFewBatches() {
        addAll(MANY);

        assertThat(done).hasSizeLessThan(MANY / 20).allMatch(batch -> batch.size() <= 256);
    }

    @Test
    void somebodyAloneIsABatchOfOne() {
        assertThat(batches.add(7).block(LONG)).isEqualTo("number 7");
        assertThat(done).containsExactly(List.of(7));
    }

    @Test
    void oneThatFailsTakesNoOthersAlong() {
        batches.stop();
        batches = started(
                numbers -> numbers.contains(13) ? Mono.error(new IllegalArgumentException("unlucky")) : names(numbers));

        List<String> answers = Flux.range(0, 100)
                .flatMap(
                        n -> batches.add(n)
                                .onErrorResume(IllegalArgumentException.class, e -> Mono.just("refused " + n)),
                        100)
                .collectList()
                .block(LONG);

        assertThat(answers).hasSize(100).contains("refused 13", "number 12", "number 14");
        assertThat(answers.stream().filter(answer -> answer.startsWith("refused")))
                .hasSize(1);
    }

    @Test
    void afterAFailureItGoesOn() {
        batches.stop();
        batches = started(
                numbers -> numbers.contains(13) ? Mono.error(new IllegalArgumentException("unlucky")) : names(numbers));

        assertThatThrownBy(() -> batches.add(13).block(LONG)).hasMessage("unlucky");
        assertThat(batches.add(14).block(LONG)).isEqualTo("number 14");
    }
}
