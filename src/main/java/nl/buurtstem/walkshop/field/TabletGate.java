package nl.buurtstem.walkshop.field;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets in tablets that show their token, and lets everybody ask to join. Every answer says that it is ours, so that a tablet knows a portal's page. */
final class TabletGate implements WebFilter {

    private static final String BEARER = "Bearer ";

    private final Tablets tablets;
    private final Problems problems;

    TabletGate(Tablets tablets, Problems problems) {
        this.tablets = tablets;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("X-Buurtstem-Veld", "1");
        headers.setCacheControl("no-store");
        boolean joins = exchange.getRequest().getPath().value().equals(JoinApi.PATH);
        return (joins ? chain.filter(exchange) : enter(exchange, chain))
                .onErrorResume(failure -> problems.answer(exchange, failure));
    }

    private Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        return tablets.byToken(token(exchange))
                .doOnNext(tablet -> tablet.enter(exchange))
                .flatMap(tablet -> chain.filter(exchange));
    }

    private static String token(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : "";
    }
}
