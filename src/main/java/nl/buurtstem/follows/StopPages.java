package nl.buurtstem.follows;

import java.util.List;
import nl.buurtstem.web.Screen;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Stopping mail by the link in it. Mail programs post to it by themselves when somebody presses their button (RFC 8058): they have
 * neither session nor forgery token, and do not follow redirects. Opened in a browser the same address is a page with a button.
 */
@Controller
class StopPages {

    private final Follows follows;
    private final FollowNames names;
    private final Stops stops;

    StopPages(Follows follows, FollowNames names, Stops stops) {
        this.follows = follows;
        this.names = names;
        this.stops = stops;
    }

    @GetMapping(Stops.PATH)
    Mono<Rendering> ask(@RequestParam(name = "t", defaultValue = "") String token, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> stops.read(token)).flatMap(stop -> page(stop, token, false, exchange));
    }

    @PostMapping(Stops.PATH)
    Mono<Rendering> stop(@RequestParam(name = "t", defaultValue = "") String token, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> stops.read(token))
                .flatMap(stop -> follows.stop(stop).then(page(stop, token, true, exchange)));
    }

    private Mono<Rendering> page(Stop stop, String token, boolean done, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return follows.about(stop)
                .map(List::of)
                .defaultIfEmpty(List.of())
                .flatMap(names::of)
                .map(named -> Screen.of("follows/stop")
                        .with("stop", stop)
                        .with("named", named)
                        .with("address", Stops.PATH + "?t=" + token)
                        .with("done", done)
                        .build());
    }
}
