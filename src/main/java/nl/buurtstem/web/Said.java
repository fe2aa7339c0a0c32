package nl.buurtstem.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * What was just done, said on the page that a write leads to ({@code ?said=}). A short-lived cookie tells that this browser
 * did it: an address with the same words in a link says nothing.
 */
@Component
class Said implements WebFilter {

    private static final String NAME = "said";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Cookies cookies;

    Said(Cookies cookies) {
        this.cookies = cookies;
    }

    /** The message key; null when nothing was done, or by another browser, or long ago. */
    @Nullable
    String of(ServerWebExchange exchange) {
        String said = exchange.getRequest().getQueryParams().getFirst(NAME);
        HttpCookie done = exchange.getRequest().getCookies().getFirst(cookies.name(NAME));
        return said != null && done != null && said.equals(done.getValue()) ? said : null;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> remember(exchange.getResponse())));
        return chain.filter(exchange);
    }

    private void remember(ServerHttpResponse response) {
        var target = response.getHeaders().getLocation();
        if (target == null) {
            return;
        }
        String said =
                UriComponentsBuilder.fromUri(target).build().getQueryParams().getFirst(NAME);
        if (said != null && said.matches("[a-z_.]+")) {
            response.addCookie(cookies.make(NAME, said).maxAge(SOON).build());
        }
    }
}
