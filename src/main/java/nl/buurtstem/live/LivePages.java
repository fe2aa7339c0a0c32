package nl.buurtstem.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.http.server.HttpServerResponse;

/** The stream an open page listens to. It says nothing of who listens, and starts no session. */
@Controller
class LivePages {

    /** When to come back after the stream broke, in milliseconds, for browsers without our script. */
    private static final byte[] HELLO = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);

    private final OpenPages pages;
    private final Network network;

    LivePages(OpenPages pages, Network network) {
        this.pages = pages;
        this.network = network;
    }

    /**
     * Sends how these ideas are whenever that differs from what the page shows.
     *
     * @param ideas numbers with the version that the page shows: {@code 7:collecting-12,8}
     */
    @GetMapping("/live")
    Mono<Void> open(ServerWebExchange exchange, @RequestParam @Nullable String ideas) {
        List<Wanted> wanted = Wanted.of(ideas);
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        Flux<Mono<byte[]>> events = Flux.create(sink -> {
            try {
                pages.enter(LanguageChoice.of(exchange), network.of(exchange), wanted, sink, hangUp(response));
                sink.next(Mono.just(HELLO));
            } catch (Refused refused) {
                sink.error(refused);
            }
        });
        return response.writeAndFlushWith(
                events.map(event -> event.map(response.bufferFactory()::wrap).flux()));
    }

    private static Runnable hangUp(ServerHttpResponse response) {
        HttpServerResponse connected = ServerHttpResponseDecorator.getNativeResponse(response);
        return () -> connected.withConnection(DisposableChannel::dispose);
    }
}
