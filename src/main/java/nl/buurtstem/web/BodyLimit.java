package nl.buurtstem.web;

import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses a body that says itself that it is too large, before any of it is read; one that lies is cut off later. */
record BodyLimit(DataSize most) implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getHeaders().getContentLength() > most.toBytes()
                ? Mono.error(() -> WebRefusal.TOO_LARGE.because())
                : chain.filter(exchange);
    }
}
