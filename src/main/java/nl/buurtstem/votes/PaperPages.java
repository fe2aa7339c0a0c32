package nl.buurtstem.votes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A desk where people vote on paper: where it is, who gets a paper, what is printed, what got lost. */
@Controller
class PaperPages {

    static final String ALL = "/votes/{id:\\d{1,18}}/papers";
    private static final int SERIALS = 10_000_000;

    private final Papers papers;
    private final PaperEntries entries;
    private final BallotScreens ballots;
    private final Areas areas;
    private final Words words;

    PaperPages(Papers papers, PaperEntries entries, BallotScreens ballots, Areas areas, Words words) {
        this.papers = papers;
        this.entries = entries;
        this.ballots = ballots;
        this.areas = areas;
        this.words = words;
    }

    @GetMapping(ALL)
    Mono<Rendering> desk(@PathVariable long id, Person person, ServerWebExchange exchange) {
        String tick = exchange.getRequest().getQueryParams().getFirst("tick");
        Typed blank = new Typed(
                Map.of("language", LanguageChoice.of(exchange), "many", "20", "tick", tick == null ? "" : tick));
        return screen(id, person, blank, List.of()).map(Screen::build);
    }

    private Mono<Screen> screen(long id, Person person, Typed typed, List<Complaint> complaints) {
        return papers.require(id, PaperRight.ENTER, person)
                .filter(VotingRound::isBound)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NOT_OPEN_YET.because()))
                .flatMap(round -> view(round, person, typed, complaints))
                .map(view -> Screen.of("votes/paper_desk").with("view", view).form());
    }

    private Mono<PaperView> view(VotingRound round, Person person, Typed typed, List<Complaint> complaints) {
        return Mono.zip(
                        papers.desk(round.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        papers.account(round.id()),
                        entries.differing(round.id()).collectList())
                .map(all -> new PaperView(
                        round,
                        areas.area(round.is().area()).name(),
                        round.phase(papers.now()),
                        papers.now(),
                        all.getT1().orElse(null),
                        all.getT2(),
                        all.getT3(),
                        ballots.neighbourhoods(round),
                        words.languages(),
                        typed.value("tick").matches("[A-Za-z0-9_-]{40,300}") ? typed.value("tick") : "",
                        PaperRight.OPEN.allows(person, round.where()),
                        filled(typed, all.getT1().orElse(null)),
                        complaints));
    }

    /** With what stands there, where nothing was typed. */
    private static Typed filled(Typed typed, @Nullable PaperDesk desk) {
        if (desk == null || typed.has("place")) {
            return typed;
        }
        Map<String, String> fields = new HashMap<>(typed.fields());
        var until = desk.until().atZone(Page.ZONE);
        fields.put("place", desk.place());
        fields.put("untilDay", until.toLocalDate().toString());
        fields.put("untilTime", until.toLocalTime().toString());
        return new Typed(fields);
    }

    /** Does what was typed, or shows the desk again with what is wrong with it. */
    private Mono<Rendering> act(
            long id, Person person, ServerWebExchange exchange, Function<Typed, Mono<Rendering>> deed) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return RoundDesk.typed(exchange)
                .flatMap(typed -> Mono.defer(() -> deed.apply(typed))
                        .onErrorResume(Refused.class, refused -> again(id, person, typed, refused)));
    }

    private Mono<Rendering> again(long id, Person person, Typed typed, Refused refused) {
        return refused.refusal().kind().status() == HttpStatus.UNPROCESSABLE_CONTENT.value()
                ? screen(id, person, typed, refused.complaints())
                        .map(screen ->
                                screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }

    private static Rendering back(VotingRound round, String said) {
        return Screen.seeOther(round.path() + "/papers", said);
    }

    @PostMapping(ALL + "/desk")
    Mono<Rendering> open(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return act(id, person, exchange, typed -> {
            Complaints complaints = new Complaints();
            Instant until = typed.moment(complaints, "until");
            complaints.require(until != null || !complaints.isEmpty(), "until", VoteRefusal.MOMENT_MISSING);
            complaints.refuseIfAny();
            return papers.open(id, new PaperDesk(Objects.requireNonNull(until), typed.value("place")), person)
                    .map(round -> back(round, "votes.said.paper_desk"));
        });
    }

    @PostMapping(ALL + "/sheets")
    Mono<Rendering> print(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return act(
                id,
                person,
                exchange,
                typed -> papers.print(id, LetterPages.number(typed, "many", Papers.PILE), person)
                        .flatMap(sheets -> Mono.zip(papers.require(id, PaperRight.PRINT, person), papers.desk(id))
                                .map(both -> new PaperPrint(
                                        both.getT1(),
                                        areas.area(both.getT1().is().area()).name(),
                                        both.getT2(),
                                        sheets,
                                        words.in(typed.value("language")))))
                        .map(print -> Screen.of("votes/paper_sheets")
                                .with("print", print)
                                .build()));
    }

    @PostMapping(ALL + "/visits")
    Mono<Rendering> give(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return act(
                id,
                person,
                exchange,
                typed -> papers.require(id, PaperRight.GIVE, person)
                        .doOnNext(round -> requireDeclared(round, typed))
                        .flatMap(round ->
                                papers.give(id, typed.value("who"), ballots.neighbourhood(round, typed), person))
                        .map(given -> Screen.seeOther(
                                given.round().path() + "/papers?tick=" + given.tick(), "votes.said.paper_given")));
    }

    @PostMapping(ALL + "/visits/withdrawal")
    Mono<Rendering> takeBack(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return act(
                id,
                person,
                exchange,
                typed -> papers.takeBack(id, typed.value("tick"), person)
                        .map(round -> back(round, "votes.said.paper_taken_back")));
    }

    private void requireDeclared(VotingRound round, Typed typed) {
        if (ballots.declares(round) && !typed.has("declared")) {
            throw PaperRefusal.NOT_DECLARED.because().at("declared");
        }
    }

    @PostMapping(ALL + "/voids")
    Mono<Rendering> discard(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return act(id, person, exchange, typed -> {
            PaperFault fault = typed.named("fault", PaperFault.values());
            if (fault == null || fault.isHandedIn()) {
                throw PaperRefusal.REASON_MISSING.because().at("fault");
            }
            return papers.discard(id, LetterPages.number(typed, "serial", SERIALS), fault, person)
                    .map(round -> back(round, "votes.said.paper_void_made"));
        });
    }
}
