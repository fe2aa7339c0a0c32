package nl.buurtstem.web;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells who looks at a page; the room {@code residents} knows. */
public interface Viewers {

    /** The viewer of this request, a guest when nobody signed in; asked once per request however often it is called. */
    Mono<Viewer> of(ServerWebExchange exchange);
}
