package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which requests ask twice. */
class AskedOnceTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final Mono<String> question = Mono.fromSupplier(() -> "answer " + asked.incrementAndGet());

    @Test
    void aPageAsksTheSameOnce() {
        assertThat(answers(MockServerHttpRequest.get("/ideas/7"), "a", "a")).isEqualTo("answer 1, answer 1");
    }

    @Test
    void anotherQuestionIsAnotherQuestion() {
        assertThat(answers(MockServerHttpRequest.get("/ideas/7"), "a", "b")).isEqualTo("answer 1, answer 2");
    }

    @Test
    void aWriteAsksAnewForItChangesWhatItAskedBefore() {
        assertThat(answers(MockServerHttpRequest.post("/ideas/7"), "a", "a")).isEqualTo("answer 1, answer 2");
    }

    @Test
    void aStreamAsksAnewForItStaysOpen() {
        assertThat(answers(MockServerHttpRequest.get("/live").header("Accept", "text/event-stream"), "a", "a"))
                .isEqualTo("answer 1, answer 2");
    }

    @Test
    void severalAnswersAreOneAnswer() {
        Flux<Integer> many = Flux.defer(() -> Flux.just(1, asked.incrementAndGet()));
        AtomicInteger sum = new AtomicInteger();
        new AskedOnce()
                .filter(
                        MockServerWebExchange.from(MockServerHttpRequest.get("/")),
                        exchange -> AskedOnce.many("a", many)
                                .concatWith(AskedOnce.many("a", many))
                                .doOnNext(sum::addAndGet)
                                .then())
                .block();
        assertThat(sum).hasValue(4);
    }

    private String answers(MockServerHttpRequest.BaseBuilder<?> request, String first, String second) {
        StringBuilder said = new StringBuilder();
        new AskedOnce()
                .filter(
                        MockServerWebExchange.from(request.build()),
                        exchange -> AskedOnce.one(first, question)
                                .doOnNext(said::append)
                                .then(AskedOnce.one(second, question))
                                .doOnNext(answer -> said.append(", ").append(answer))
                                .then())
                .block();
        return said.toString();
    }
}
