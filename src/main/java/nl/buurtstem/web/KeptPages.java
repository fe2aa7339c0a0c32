package nl.buurtstem.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Pages every guest sees alike are drawn once a second at most ({@code buurtstem.pages.kept}), per language, and sent
 * compressed from memory. A write through this node is seen at once; one through another node after that second. Only
 * answers without a cookie are kept, to requests without one but the language's: nothing personal can be among them. A
 * {@link SharedAnswer} is sent to everybody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class KeptPages implements WebFilter {

    private static final long MEMORY = 64L * 1024 * 1024;
    private static final int LARGEST = 1024 * 1024;
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Cookies cookies;
    private final Set<String> questions;
    private final Map<String, Function<MultiValueMap<String, String>, String>> shared;
    private final Cache<String, KeptPage> pages;
    private final boolean used;
    private final AtomicLong writes = new AtomicLong();

    KeptPages(
            Cookies cookies,
            ObjectProvider<Question> questions,
            ObjectProvider<SharedAnswer> shared,
            @Value("${buurtstem.pages.kept}") Duration kept) {
        this.cookies = cookies;
        this.questions = questions.stream().map(Question::path).collect(Collectors.toSet());
        this.shared = shared.stream().collect(Collectors.toMap(SharedAnswer::path, SharedAnswer::question));
        this.used = kept.isPositive();
        this.pages = Caffeine.newBuilder()
                .expireAfterWrite(kept)
                .maximumWeight(MEMORY)
                .weigher((String key, KeptPage page) -> key.length() + page.size())
                .build();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!used) {
            return chain.filter(exchange);
        }
        if (writes(exchange.getRequest())) {
            return chain.filter(exchange).doFinally(end -> forget());
        }
        if (!isAnyGuests(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        String key = key(exchange);
        KeptPage page = pages.getIfPresent(key);
        return page == null ? chain.filter(keeping(exchange, key, writes.get())) : page.send(exchange);
    }

    private void forget() {
        writes.incrementAndGet();
        pages.invalidateAll();
    }

    private boolean writes(ServerHttpRequest request) {
        return request.getMethod() != HttpMethod.GET
                && request.getMethod() != HttpMethod.HEAD
                && !questions.contains(request.getURI().getPath());
    }

    private boolean isAnyGuests(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET
                && (Set.of(cookies.name("lang"))
                                .containsAll(request.getCookies().keySet())
                        || shared.containsKey(request.getURI().getPath()))
                && !request.getHeaders().containsHeader("HX-Request")
                && !request.getHeaders().containsHeader(HttpHeaders.RANGE);
    }

    private String key(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return LanguageChoice.of(exchange)
                + " " + request.getHeaders().getFirst(HttpHeaders.HOST)
                + " " + request.getURI().getScheme()
                + " " + request.getHeaders().getFirst(HttpHeaders.ACCEPT)
                + " " + request.getURI().getRawPath()
                + "?" + question(request);
    }

    private @Nullable String question(ServerHttpRequest request) {
        var question = shared.get(request.getURI().getPath());
        return question == null ? request.getURI().getRawQuery() : question.apply(request.getQueryParams());
    }

    private ServerWebExchange keeping(ServerWebExchange exchange, String key, long writesBefore) {
        return exchange.mutate()
                .response(new Keeping(exchange.getResponse(), key, writesBefore))
                .build();
    }

    /** Looks at what is sent, and keeps it when any guest may have it. */
    private final class Keeping extends ServerHttpResponseDecorator {

        private final String key;
        private final long writesBefore;

        Keeping(ServerHttpResponse delegate, String key, long writesBefore) {
            super(delegate);
            this.key = key;
            this.writesBefore = writesBefore;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return isPage() ? DataBufferUtils.join(body, LARGEST).flatMap(this::keep) : super.writeWith(body);
        }

        private boolean isPage() {
            MediaType type = getHeaders().getContentType();
            HttpStatus status = HttpStatus.resolve(
                    getStatusCode() == null ? 200 : getStatusCode().value());
            long length = getHeaders().getContentLength();
            return status == HttpStatus.OK
                    && length >= 0
                    && length <= LARGEST
                    && type != null
                    && (type.isCompatibleWith(MediaType.TEXT_HTML) || type.isCompatibleWith(GEO_JSON));
        }

        private Mono<Void> keep(DataBuffer joined) {
            byte[] bytes = new byte[joined.readableByteCount()];
            joined.read(bytes);
            DataBufferUtils.release(joined);
            getHeaders().setETag(KeptPage.tag(bytes));
            if (getHeaders().getCacheControl() == null) {
                getHeaders().setCacheControl("no-cache");
            }
            return super.writeWith(Mono.fromSupplier(() -> bufferFactory().wrap(bytes)))
                    .then(Mono.fromRunnable(() -> store(bytes)));
        }

        private void store(byte[] bytes) {
            String control = getHeaders().getCacheControl();
            boolean personal = !getCookies().isEmpty()
                    || getHeaders().containsHeader(HttpHeaders.SET_COOKIE)
                    || control != null && (control.contains("no-store") || control.contains("private"));
            if (!personal && writes.get() == writesBefore) {
                pages.put(key, KeptPage.of(getHeaders(), bytes));
            }
        }
    }
}
