package nl.buurtstem.votes;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Question;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Filling in a ballot. A vote is answered with its receipt at once and not by leading on: an address that led to it would stand in the browser's
 * history. Sending the same form again gives the same receipt.
 */
@Controller
class BallotPages {

    private static final String LEFT = "/votes/left";
    private static final String ONE = "/votes/{id:\\d{1,18}}";

    private final Rounds rounds;
    private final Ballots ballots;
    private final BallotScreens screens;
    private final Limits limits;
    private final Network network;
    private final Homes homes;

    BallotPages(Rounds rounds, Ballots ballots, BallotScreens screens, Limits limits, Network network, Homes homes) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.screens = screens;
        this.limits = limits;
        this.network = network;
        this.homes = homes;
    }

    @Configuration(proxyBeanMethods = false)
    static class Questions {

        @Bean
        Question whatIsLeft() {
            return new Question(LEFT);
        }
    }

    @GetMapping(ONE + "/ballot")
    Mono<Rendering> blank(@PathVariable long id, Viewer viewer, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        if (!(viewer instanceof Person person)) {
            return screens.open(id, viewer)
                    .map(round -> Screen.seeOther("/sign-in?next=/votes/" + id + "/ballot"))
                    .onErrorResume(Refused.class, refused -> BallotScreens.instead(id, refused));
        }
        return screens.open(id, person)
                .doOnNext(BallotPages::requireEmail)
                .delayUntil(round ->
                        ballots.votedOn(id, person).flatMap(day -> Mono.error(VoteRefusal.VOTED_ALREADY.because())))
                .flatMap(round -> screens.form(round, new Typed(Map.of("once", ballots.fresh())), person, List.of()))
                .map(Screen::build)
                .onErrorResume(Refused.class, refused -> BallotScreens.instead(id, refused));
    }

    /** Casts the vote, or says what is left to give when the voter pressed that. */
    @PostMapping(ONE + "/ballot")
    Mono<Rendering> cast(@PathVariable long id, Person person, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return rounds.require(id, person).zipWith(RoundDesk.typed(exchange)).flatMap(both -> {
            VotingRound round = both.getT1();
            Typed typed = both.getT2();
            return typed.is("act", "left")
                    ? screens.form(round, typed, person, List.of()).map(Screen::build)
                    : limits.spend("vote.network", network.of(exchange))
                            .then(voted(round, typed, person))
                            .onErrorResume(
                                    Refused.class,
                                    refused -> BallotScreens.again(
                                            refused, screens.form(round, typed, person, refused.complaints())));
        });
    }

    private static void requireEmail(VotingRound round) {
        if (!round.is().voters().entrance().byEmail()) {
            throw VoteRefusal.LETTERS_ONLY.because();
        }
    }

    private Mono<Rendering> voted(VotingRound round, Typed typed, Person person) {
        requireEmail(round);
        return rounds.optionsOf(round.id())
                .map(options -> BallotForm.read(round, options, typed, screens.declares(round)))
                .map(paper -> BallotForm.meant(round, typed, paper))
                .zipWhen(paper -> homes.of(round, typed, screens.neighbourhood(round, typed)))
                .flatMap(both -> ballots.cast(
                        round, person, typed.value("once"), both.getT2().orElse(null), both.getT1()))
                .flatMap(screens::receipt);
    }

    /** What is left to give, while somebody fills in; nothing is kept. */
    @HxRequest
    @PostMapping(LEFT)
    Mono<Rendering> left(Viewer viewer, ServerWebExchange exchange) {
        return RoundDesk.typed(exchange).flatMap(typed -> {
            long id = typed.value("round").matches("\\d{1,18}") ? Long.parseLong(typed.value("round")) : 0;
            return rounds.require(id, viewer)
                    .zipWith(rounds.optionsOf(id))
                    .map(both -> Screen.of("votes/left")
                            .with("left", Left.of(both.getT1(), both.getT2(), typed))
                            .build());
        });
    }
}
