package nl.buurtstem.votes;

import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Changing a ballot by its secret link; who does so is not asked. */
@Controller
class ChangePages {

    private static final String ONE = "/votes/{id:\\d{1,18}}/change";

    private final Rounds rounds;
    private final Ballots ballots;
    private final BallotScreens pages;
    private final Limits limits;
    private final Network network;

    ChangePages(Rounds rounds, Ballots ballots, BallotScreens pages, Limits limits, Network network) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.pages = pages;
        this.limits = limits;
        this.network = network;
    }

    /** A ballot to change, for whoever has its token. */
    @GetMapping(ONE + "/{token:[A-Za-z0-9_-]{43}}")
    Mono<Rendering> changing(
            @PathVariable long id, @PathVariable String token, Viewer viewer, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return pages.open(id, viewer)
                .flatMap(round -> pages.change(round, new Typed(Map.of()), token, List.of()))
                .map(Screen::build)
                .onErrorResume(Refused.class, refused -> BallotScreens.instead(id, refused));
    }

    @PostMapping(ONE)
    Mono<Rendering> change(@PathVariable long id, Viewer viewer, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return rounds.require(id, viewer).zipWith(RoundDesk.typed(exchange)).flatMap(both -> {
            VotingRound round = both.getT1();
            Typed typed = both.getT2();
            String token = typed.value("token");
            return typed.is("act", "left")
                    ? pages.change(round, typed, token, List.of()).map(Screen::build)
                    : limits.spend("vote.network", network.of(exchange))
                            .then(rounds.optionsOf(id))
                            .map(options -> BallotForm.read(round, options, typed, false))
                            .map(paper -> BallotForm.meant(round, typed, paper))
                            .flatMap(paper -> ballots.change(round, token, paper))
                            .flatMap(pages::receipt)
                            .onErrorResume(
                                    Refused.class,
                                    refused -> BallotScreens.again(
                                            refused, pages.change(round, typed, token, refused.complaints())));
        });
    }
}
