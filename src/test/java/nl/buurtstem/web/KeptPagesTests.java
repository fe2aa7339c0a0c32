package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every guest sees alike is drawn once; what is anybody's own never comes from memory. */
class KeptPagesTests {

    private final AtomicInteger drawn = new AtomicInteger();
    private final KeptPages pages = new KeptPages(new Cookies(false), questions(), shared(), Duration.ofHours(1));
    private final WebFilterChain draws = exchange -> draw(exchange.getResponse());

    private static ObjectProvider<Question> questions() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("alike", new Question("/ideas/similar"));
        return beans.getBeanProvider(Question.class);
    }

    private static ObjectProvider<SharedAnswer> shared() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("map", new SharedAnswer("/map", query -> String.valueOf(query.getFirst("square"))));
        return beans.getBeanProvider(SharedAnswer.class);
    }

    @Test
    void whoAsksTheSameInOtherWordsGetsTheSameAnswerAlsoWhenSignedIn() {
        ask(MockServerHttpRequest.get("/map?square=7&box=1"));
        ask(MockServerHttpRequest.get("/map?box=2&square=7").cookie(new HttpCookie("session", "x")));
        assertThat(drawn).hasValue(1);
        ask(MockServerHttpRequest.get("/map?square=8"));

        assertThat(drawn).hasValue(2);
    }

    @Test
    void aQuestionIsNoWrite() {
        ask(MockServerHttpRequest.get("/ideas"));
        ask(MockServerHttpRequest.method(HttpMethod.POST, "/ideas/similar"));
        int before = drawn.get();
        ask(MockServerHttpRequest.get("/ideas"));

        assertThat(drawn).hasValue(before);
    }

    private Mono<Void> draw(org.springframework.http.server.reactive.ServerHttpResponse response) {
        byte[] page =
                ("<h1>page " + drawn.incrementAndGet() + "</h1>").repeat(50).getBytes();
        response.getHeaders().setContentType(MediaType.TEXT_HTML);
        response.getHeaders().setContentLength(page.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(page)));
    }

    private MockServerHttpResponse ask(MockServerHttpRequest.BaseBuilder<?> request, WebFilterChain chain) {
        MockServerWebExchange exchange = MockServerWebExchange.from(request.build());
        pages.filter(exchange, chain).block();
        return exchange.getResponse();
    }

    private MockServerHttpResponse ask(MockServerHttpRequest.BaseBuilder<?> request) {
        return ask(request, draws);
    }

    @Test
    void twoGuestsGetOneDrawing() {
        String first =
                ask(MockServerHttpRequest.get("/ideas")).getBodyAsString().block();
        String second =
                ask(MockServerHttpRequest.get("/ideas")).getBodyAsString().block();

        assertThat(second).isEqualTo(first);
        assertThat(drawn).hasValue(1);
    }

    @Test
    void aBrowserThatHasItGetsNothingAgain() {
        String tag = ask(MockServerHttpRequest.get("/ideas")).getHeaders().getETag();
        MockServerHttpResponse again = ask(MockServerHttpRequest.get("/ideas").header(HttpHeaders.IF_NONE_MATCH, tag));

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void itIsSentCompressedToWhoeverTakesThat() {
        ask(MockServerHttpRequest.get("/ideas"));
        HttpHeaders zipped = ask(MockServerHttpRequest.get("/ideas").header(HttpHeaders.ACCEPT_ENCODING, "br, gzip"))
                .getHeaders();
        HttpHeaders plain = ask(MockServerHttpRequest.get("/ideas").header(HttpHeaders.ACCEPT_ENCODING, "gzip;q=0"))
                .getHeaders();

        assertThat(zipped.getFirst(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(zipped.getContentLength()).isLessThan(plain.getContentLength());
        assertThat(plain.getFirst(HttpHeaders.CONTENT_ENCODING)).isNull();
    }

    @Test
    void otherPagesAndFiltersAreDrawnForThemselves() {
        ask(MockServerHttpRequest.get("/ideas"));
        ask(MockServerHttpRequest.get("/ideas?theme=GREEN"));
        ask(MockServerHttpRequest.get("/agenda"));

        assertThat(drawn).hasValue(3);
    }

    @Test
    void whoeverIsKnownGetsTheirOwnPage() {
        ask(MockServerHttpRequest.get("/ideas"));
        ask(MockServerHttpRequest.get("/ideas").cookie(new HttpCookie("session", "x")));
        ask(MockServerHttpRequest.get("/ideas").cookie(new HttpCookie("XSRF-TOKEN", "x")));

        assertThat(drawn).hasValue(3);
    }

    @Test
    void anAnswerWithACookieIsNotKept() {
        WebFilterChain gives = exchange -> {
            exchange.getResponse()
                    .addCookie(ResponseCookie.from("XSRF-TOKEN", "secret").build());
            return draw(exchange.getResponse());
        };
        ask(MockServerHttpRequest.get("/ideas/1/like"), gives);
        MockServerHttpResponse other = ask(MockServerHttpRequest.get("/ideas/1/like"), gives);

        assertThat(drawn).hasValue(2);
        assertThat(other.getCookies()).containsKey("XSRF-TOKEN");
    }

    @Test
    void anErrorIsNotKept() {
        WebFilterChain fails = exchange -> {
            exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
            return draw(exchange.getResponse());
        };
        ask(MockServerHttpRequest.get("/ideas/99"), fails);
        ask(MockServerHttpRequest.get("/ideas/99"), fails);

        assertThat(drawn).hasValue(2);
    }

    @Test
    void afterAWriteEverythingIsDrawnAgain() {
        ask(MockServerHttpRequest.get("/ideas"));
        ask(MockServerHttpRequest.method(HttpMethod.PUT, "/ideas/1/like"));
        ask(MockServerHttpRequest.get("/ideas"));

        assertThat(drawn).hasValue(3);
    }

    @Test
    void aPageThatWasBegunBeforeAWriteIsNotKept() {
        WebFilterChain meanwhile = exchange -> {
            ask(MockServerHttpRequest.method(HttpMethod.PUT, "/ideas/1/like"));
            return draw(exchange.getResponse());
        };
        ask(MockServerHttpRequest.get("/ideas"), meanwhile);
        int before = drawn.get();
        ask(MockServerHttpRequest.get("/ideas"));

        assertThat(drawn).hasValue(before + 1);
    }
}
