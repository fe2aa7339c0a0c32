package nl.buurtstem.votes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.translations.Translated;
import nl.buurtstem.votes.PaperEntries.Found;
import nl.buurtstem.web.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Entering papers: the code, what is marked, and once more by a colleague. Codes travel in forms only, never in an address. */
@Controller
class PaperEntryPages {

    private static final String ENTRY = PaperPages.ALL + "/entry";

    private final Papers papers;
    private final PaperEntries entries;
    private final Rounds rounds;
    private final Areas areas;

    PaperEntryPages(Papers papers, PaperEntries entries, Rounds rounds, Areas areas) {
        this.papers = papers;
        this.entries = entries;
        this.rounds = rounds;
        this.areas = areas;
    }

    private Mono<VotingRound> require(long id, Person person) {
        return papers.require(id, PaperRight.ENTER, person)
                .doOnNext(round -> BallotScreens.requireOpen(round.phase(papers.now())))
                .delayUntil(round -> papers.desk(id).switchIfEmpty(Mono.error(() -> PaperRefusal.NO_PAPER.because())));
    }

    @GetMapping(ENTRY)
    Mono<Rendering> next(@PathVariable long id, Person person) {
        return require(id, person)
                .flatMap(round -> code(round, new Typed(Map.of()), List.of()))
                .map(Screen::build);
    }

    private Mono<Screen> code(VotingRound round, Typed typed, List<Complaint> complaints) {
        return papers.account(round.id())
                .map(account -> Screen.of("votes/paper_code")
                        .with("round", round)
                        .with("account", account)
                        .with("typed", typed)
                        .with("complaints", complaints)
                        .form());
    }

    @PostMapping(ENTRY)
    Mono<Rendering> enter(@PathVariable long id, Person person, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return require(id, person).zipWith(RoundDesk.typed(exchange)).flatMap(both -> {
            VotingRound round = both.getT1();
            Typed typed = both.getT2();
            LetterCode code = LetterCode.read(typed.value("code"));
            return entries.find(round, code, person)
                    .flatMap(found -> found(round, Objects.requireNonNull(code), found, typed, person))
                    .onErrorResume(Refused.class, refused -> again(refused, round, typed));
        });
    }

    /** The code was wrong, or is not theirs to read: they take the next paper. */
    private Mono<Rendering> again(Refused refused, VotingRound round, Typed typed) {
        Refusal.Kind kind = refused.refusal().kind();
        if (kind != Refusal.Kind.NOT_VALID && kind != Refusal.Kind.NOT_NOW) {
            return Mono.error(refused);
        }
        return code(round, typed, refused.at("code").complaints())
                .map(screen -> screen.status(HttpStatus.valueOf(kind.status())).build());
    }

    private Mono<Rendering> found(VotingRound round, LetterCode code, Found found, Typed typed, Person person) {
        return rounds.optionsOf(round.id())
                .map(all -> papers.inOrder(round.id(), code, all))
                .flatMap(options -> {
                    if (found.differs()) {
                        return Mono.just(differing(round, code, found, options));
                    }
                    return typed.is("step", "marks")
                            ? marked(round, code, found, options, typed, person)
                            : Mono.just(form(round, code, found, options, new Typed(Map.of()), List.of())
                                    .build());
                });
    }

    private static Rendering differing(VotingRound round, LetterCode code, Found found, List<RoundOption> options) {
        return Screen.of("votes/paper_differs")
                .with("round", round)
                .with("code", code)
                .with("found", found)
                .with("options", options)
                .form()
                .build();
    }

    private Screen form(
            VotingRound round,
            LetterCode code,
            Found found,
            List<RoundOption> options,
            Typed typed,
            List<Complaint> complaints) {
        String area = areas.area(round.is().area()).name();
        BallotView view = new BallotView(
                round,
                area,
                options,
                Translated.NONE,
                typed,
                "",
                "",
                code.value(),
                Homes.Check.NOT_ASKED,
                List.of(),
                complaints);
        return Screen.of("votes/paper_read")
                .with("view", view)
                .with("serial", found.serial())
                .with("second", !found.readings().isEmpty())
                .form();
    }

    private Mono<Rendering> marked(
            VotingRound round, LetterCode code, Found found, List<RoundOption> options, Typed typed, Person person) {
        return Mono.fromSupplier(() -> reading(round, options, typed))
                .flatMap(reading -> entries.read(round, code, reading, person))
                .map(came -> came(round, came))
                .onErrorResume(
                        refused -> refused instanceof Refused no && no.refusal().kind() == Refusal.Kind.NOT_VALID,
                        refused -> Mono.just(form(round, code, found, options, typed, ((Refused) refused).complaints())
                                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                                .build()));
    }

    private static PaperReading reading(VotingRound round, List<RoundOption> options, Typed typed) {
        PaperFault fault = typed.named("fault", PaperFault.values());
        return fault != null && fault.isHandedIn()
                ? PaperReading.of(fault)
                : PaperReading.of(BallotForm.read(round, options, typed, false));
    }

    private static Rendering came(VotingRound round, PaperEntries.Came came) {
        return Screen.seeOther(
                round.path() + "/papers/entry",
                "votes.said.paper_" + came.name().toLowerCase(Locale.ROOT));
    }

    /** Two people differed; together they say which of them is right, or read it anew. */
    @PostMapping(PaperPages.ALL + "/settlement")
    Mono<Rendering> settle(@PathVariable long id, Person person, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return require(id, person).zipWith(RoundDesk.typed(exchange)).flatMap(both -> {
            VotingRound round = both.getT1();
            Typed typed = both.getT2();
            LetterCode code = LetterCode.read(typed.value("code"));
            Mono<Rendering> done = typed.is("right", "again")
                    ? entries.again(round, code, person)
                            .thenReturn(Screen.seeOther(round.path() + "/papers/entry", "votes.said.paper_again"))
                    : entries.settle(round, code, typed.is("right", 2) ? 2 : 1, person)
                            .map(came -> came(round, came));
            return done.onErrorResume(Refused.class, refused -> again(refused, round, typed));
        });
    }
}
