package nl.buurtstem.votes;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.translations.Translations;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Question;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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
    private final Secrets secrets;
    private final Limits limits;
    private final Network network;
    private final Areas areas;
    private final Homes homes;
    private final Translations translations;
    private final Clock clock;

    BallotPages(
            Rounds rounds,
            Ballots ballots,
            Secrets secrets,
            Limits limits,
            Network network,
            Areas areas,
            Homes homes,
            Translations translations,
            Clock clock) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.secrets = secrets;
        this.limits = limits;
        this.network = network;
        this.areas = areas;
        this.homes = homes;
        this.translations = translations;
        this.clock = clock;
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
            return open(id, viewer)
                    .map(round -> Screen.seeOther("/sign-in?next=/votes/" + id + "/ballot"))
                    .onErrorResume(Refused.class, refused -> instead(id, refused));
        }
        return open(id, person)
                .doOnNext(BallotPages::requireEmail)
                .delayUntil(round ->
                        ballots.votedOn(id, person).flatMap(day -> Mono.error(VoteRefusal.VOTED_ALREADY.because())))
                .flatMap(round -> form(round, new Typed(Map.of("once", ballots.fresh())), person, List.of()))
                .map(Screen::build)
                .onErrorResume(Refused.class, refused -> instead(id, refused));
    }

    /** Whoever comes too early, too late or again reads on the round's own page how things are. */
    static Mono<Rendering> instead(long id, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_NOW
                ? Mono.just(Screen.seeOther("/votes/" + id))
                : Mono.error(refused);
    }

    Mono<VotingRound> open(long id, Viewer viewer) {
        return rounds.require(id, viewer).doOnNext(round -> requireOpen(round.phase(clock.instant())));
    }

    static void requireOpen(Phase phase) {
        if (phase == Phase.DRAFT || phase == Phase.COMING) {
            throw VoteRefusal.NOT_OPEN_YET.because();
        }
        if (phase != Phase.OPEN) {
            throw VoteRefusal.CLOSED.because();
        }
    }

    private Mono<Screen> form(VotingRound round, Typed typed, Person person, List<Complaint> complaints) {
        return form(round, typed, typed.value("once"), "", "", person.email(), complaints);
    }

    /** A ballot to fill in anew, for whoever has this token. */
    Mono<Screen> change(VotingRound round, Typed typed, String token, List<Complaint> complaints) {
        return form(round, typed, "", token, "", token, complaints);
    }

    /** A ballot for whoever has this letter. */
    Mono<Screen> letter(VotingRound round, Typed typed, LetterCode code, List<Complaint> complaints) {
        return form(round, typed, typed.value("once"), "", code.value(), code.value(), complaints);
    }

    private Mono<Screen> form(
            VotingRound round,
            Typed typed,
            String once,
            String token,
            String code,
            String reader,
            List<Complaint> complaints) {
        boolean byEmail = token.isEmpty() && code.isEmpty();
        return rounds.optionsOf(round.id())
                .zipWith(byEmail ? homes.check(round) : Mono.just(Homes.Check.NOT_ASKED))
                .zipWith(translations.of(RoundTexts.KIND, round.id()))
                .map(all -> new BallotView(
                        round,
                        areas.area(round.is().area()).name(),
                        secrets.shuffled(round.id(), reader, all.getT1().getT1()),
                        all.getT2(),
                        typed,
                        once,
                        token,
                        code,
                        all.getT1().getT2(),
                        neighbourhoods(round),
                        complaints))
                .map(view -> Screen.of("votes/ballot").with("view", view).form());
    }

    List<Area> neighbourhoods(VotingRound round) {
        int area = round.is().area();
        return areas.area(area).level() == Level.NEIGHBOURHOOD
                ? List.of()
                : areas.neighbourhoods().stream()
                        .filter(one -> areas.pathOf(one.id()).liesIn(area))
                        .toList();
    }

    /** Casts the vote, or says what is left to give when the voter pressed that. */
    @PostMapping(ONE + "/ballot")
    Mono<Rendering> cast(@PathVariable long id, Person person, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return rounds.require(id, person).zipWith(RoundDesk.typed(exchange)).flatMap(both -> {
            VotingRound round = both.getT1();
            Typed typed = both.getT2();
            return typed.is("act", "left")
                    ? form(round, typed, person, List.of()).map(Screen::build)
                    : limits.spend("vote.network", network.of(exchange))
                            .then(voted(round, typed, person))
                            .onErrorResume(
                                    Refused.class,
                                    refused -> again(refused, form(round, typed, person, refused.complaints())));
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
                .map(options -> BallotForm.read(round, options, typed, declares(round)))
                .map(paper -> BallotForm.meant(round, typed, paper))
                .zipWhen(paper -> homes.of(round, typed, neighbourhood(round, typed)))
                .flatMap(both -> ballots.cast(
                        round, person, typed.value("once"), both.getT2().orElse(null), both.getT1()))
                .flatMap(this::receipt);
    }

    boolean declares(VotingRound round) {
        return round.is().voters().residence() || round.is().voters().age() != null;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    Integer neighbourhood(VotingRound round, Typed typed) {
        return neighbourhoods(round).stream()
                .map(Area::id)
                .filter(one -> typed.is("neighbourhood", one))
                .findFirst()
                .orElseGet(() -> areas.area(round.is().area()).level() == Level.NEIGHBOURHOOD
                        ? round.is().area()
                        : null);
    }

    Mono<Rendering> receipt(Receipt receipt) {
        VotingRound round = receipt.round();
        return rounds.optionsOf(round.id())
                .map(options -> Screen.of("votes/receipt")
                        .with("receipt", receipt)
                        .with("listedFrom", round.listedFrom(options.size()))
                        .build());
    }

    static Mono<Rendering> again(Refused refused, Mono<Screen> form) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? form.map(screen ->
                        screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
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
