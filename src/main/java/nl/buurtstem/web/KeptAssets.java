package nl.buurtstem.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What stands under an address with a version never changes: each style sheet, script and picture is read once,
 * compressed once as small as it gets, and from then on sent from memory, alike to everybody. Stands before the choice
 * of a language, so that a browser need not fetch it again when a cookie changes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class KeptAssets implements WebFilter {

    /** All of ours are half a megabyte; addresses that say the same in other letters push each other out. */
    private static final long MEMORY = 8L * 1024 * 1024;

    private static final int LARGEST = 1024 * 1024;

    private final String root;
    private final Cache<String, KeptPage> kept = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((String path, KeptPage asset) -> path.length() + asset.size())
            .build();

    KeptAssets(Assets assets) {
        this.root = assets.path("");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getURI().getRawPath();
        if (!path.startsWith(root)
                || request.getMethod() != HttpMethod.GET
                || request.getHeaders().containsHeader(HttpHeaders.RANGE)) {
            return chain.filter(exchange);
        }
        KeptPage asset = kept.getIfPresent(path);
        return asset == null ? chain.filter(keeping(exchange, path)) : asset.send(exchange);
    }

    private ServerWebExchange keeping(ServerWebExchange exchange, String path) {
        return exchange.mutate()
                .response(new Keeping(exchange.getResponse(), path))
                .build();
    }

    private final class Keeping extends ServerHttpResponseDecorator {

        private final String path;

        Keeping(ServerHttpResponse delegate, String path) {
            super(delegate);
            this.path = path;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            boolean whole = getStatusCode() == null || getStatusCode() == HttpStatus.OK;
            boolean known = getHeaders().getContentLength() >= 0 && getHeaders().getContentLength() <= LARGEST;
            return whole && known ? DataBufferUtils.join(body, LARGEST).flatMap(this::keep) : super.writeWith(body);
        }

        private Mono<Void> keep(DataBuffer joined) {
            byte[] bytes = new byte[joined.readableByteCount()];
            joined.read(bytes);
            DataBufferUtils.release(joined);
            getHeaders().setETag(KeptPage.tag(bytes));
            getHeaders().setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
            // the last to look before it goes, when security has put in its headers
            beforeCommit(() -> Mono.fromRunnable(() -> store(bytes)));
            return super.writeWith(Mono.fromSupplier(() -> bufferFactory().wrap(bytes)));
        }

        private void store(byte[] bytes) {
            if (getCookies().isEmpty()) {
                kept.put(path, KeptPage.ofAsset(getHeaders(), bytes));
            }
        }
    }
}
