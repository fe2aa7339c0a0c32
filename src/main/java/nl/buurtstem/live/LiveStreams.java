package nl.buurtstem.live;

import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Network;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.http.server.HttpServerResponse;

/**
 * {@code GET /live?ideas=7:collecting-12,8}: the stream an open page listens to, which sends how these ideas are whenever that
 * differs from the version the page shows. It is the same for everybody and starts no session, so it is answered before
 * anybody asks who this is: each filter it would pass costs every open stream memory.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class LiveStreams implements WebFilter {

    private static final String PATH = "/live";
    private final OpenPages pages;
    private final Network network;

    LiveStreams(OpenPages pages, Network network) {
        this.pages = pages;
        this.network = network;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean ours = exchange.getRequest().getMethod() == HttpMethod.GET
                && exchange.getRequest().getPath().value().equals(PATH);
        return ours ? stream(exchange) : chain.filter(exchange);
    }

    private Mono<Void> stream(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Content-Type-Options", "nosniff");
        response.getHeaders().set("X-Accel-Buffering", "no");
        Flux<Mono<byte[]>> marks = Flux.create(sink -> enter(exchange, sink), FluxSink.OverflowStrategy.IGNORE);
        return response.writeAndFlushWith(
                marks.map(event -> event.map(response.bufferFactory()::wrap).flux()));
    }

    /** Everything that can be refused is refused here, before anything is sent. */
    private void enter(ServerWebExchange exchange, FluxSink<Mono<byte[]>> sink) {
        try {
            pages.enter(
                    LanguageChoice.of(exchange),
                    network.of(exchange),
                    Wanted.of(exchange.getRequest().getQueryParams().getFirst("ideas")),
                    sink,
                    hangUp(exchange.getResponse()));
        } catch (Refused refused) {
            sink.error(refused);
        }
    }

    private static Runnable hangUp(ServerHttpResponse response) {
        HttpServerResponse connected = ServerHttpResponseDecorator.getNativeResponse(response);
        return () -> connected.withConnection(DisposableChannel::dispose);
    }
}
