package nl.buurtstem.residents;

import java.time.Clock;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way in by the link, on any device. Opening it changes nothing, for mail scanners open links; its button does. */
@Controller
class LinkPages {

    private static final String PATH = "/sign-in/{link:[A-Za-z0-9_-]{43}}";

    private final AttemptRepository attempts;
    private final Arrival arrival;
    private final Limits limits;
    private final Network network;
    private final Clock clock;

    LinkPages(AttemptRepository attempts, Arrival arrival, Limits limits, Network network, Clock clock) {
        this.attempts = attempts;
        this.arrival = arrival;
        this.limits = limits;
        this.network = network;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(@PathVariable String link) {
        return attempts.byLink(Tokens.hash(link), clock.instant())
                .filter(attempt -> attempt.isOpen(clock.instant()))
                .map(attempt -> Screen.of("residents/link")
                        .with("email", attempt.email())
                        .with("link", link)
                        .form()
                        .build())
                .defaultIfEmpty(over());
    }

    private static Rendering over() {
        return Screen.of("residents/link_over").status(HttpStatus.GONE).build();
    }

    @PostMapping(PATH)
    Mono<Rendering> enter(ServerWebExchange exchange, @PathVariable String link) {
        return limits.spend("code.network", network.of(exchange))
                .then(attempts.byLink(Tokens.hash(link), clock.instant()))
                .flatMap(attempt -> arrival.of(exchange, attempt))
                .defaultIfEmpty(over());
    }
}
