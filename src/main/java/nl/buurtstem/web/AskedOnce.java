package nl.buurtstem.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rooms that show themselves on one page ask the same: which ideas these are, how many likes they have. While a page is read, the
 * first who asks goes to the database and the others get the same answer. A request that writes, and one that stays open, ask anew each time.
 */
@Component
public class AskedOnce implements WebFilter {

    private static final String ANSWERS = AskedOnce.class.getName();

    /**
     * The answer to this question, asked at most once in this request.
     *
     * @param key says what is asked, in words of the one who asks: equal keys get one answer
     */
    public static <T> Mono<T> one(Object key, Mono<T> question) {
        return Mono.deferContextual(context -> context.<Map<Object, Object>>getOrEmpty(ANSWERS)
                .map(answers -> AskedOnce.<Mono<T>>known(answers, key, question.cache()))
                .orElse(question));
    }

    /** The same for several answers to one question. */
    public static <T> Flux<T> many(Object key, Flux<T> question) {
        return one(key, question.collectList()).flatMapIterable(answers -> answers);
    }

    @SuppressWarnings("unchecked") // equal keys come from one place, which asks one kind of thing
    private static <M> M known(Map<Object, Object> answers, Object key, M question) {
        return (M) answers.computeIfAbsent(key, k -> question);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answered = chain.filter(exchange);
        return reads(exchange.getRequest())
                ? answered.contextWrite(context -> context.put(ANSWERS, new ConcurrentHashMap<>()))
                : answered;
    }

    private static boolean reads(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET
                && !request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM);
    }
}
