package nl.buurtstem.votes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.installation.Contact;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
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

/** Voting with a code from a letter, and printing those letters. */
@Controller
class LetterPages {

    private static final String ONE = "/votes/{id:\\d{1,18}}";
    private static final int SERIALS = 10_000_000;

    private final Rounds rounds;
    private final Letters letters;
    private final Ballots ballots;
    private final BallotScreens pages;
    private final Limits limits;
    private final Network network;
    private final Areas areas;
    private final Words words;
    private final Contact contact;

    LetterPages(
            Rounds rounds,
            Letters letters,
            Ballots ballots,
            BallotScreens pages,
            Limits limits,
            Network network,
            Areas areas,
            Words words,
            Contact contact) {
        this.rounds = rounds;
        this.letters = letters;
        this.ballots = ballots;
        this.pages = pages;
        this.limits = limits;
        this.network = network;
        this.areas = areas;
        this.words = words;
        this.contact = contact;
    }

    @GetMapping(ONE + "/letter")
    Mono<Rendering> ask(@PathVariable long id, Viewer viewer) {
        return rounds.require(id, viewer)
                .map(round -> round.isFixed() && round.phase(pages.now()) == Phase.COMING
                        ? Screen.of("votes/letter_early").with("round", round).build()
                        : code(requireOpen(round), new Typed(Map.of()), List.of())
                                .build())
                .onErrorResume(Refused.class, refused -> BallotScreens.instead(id, refused));
    }

    private VotingRound requireOpen(VotingRound round) {
        BallotScreens.requireOpen(round.phase(pages.now()));
        return round;
    }

    private static Screen code(VotingRound round, Typed typed, List<Complaint> complaints) {
        return Screen.of("votes/letter")
                .with("round", round)
                .with("typed", typed)
                .with("complaints", complaints)
                .form();
    }

    /** First a good code, then the ballot, then the vote; each guess costs the network one of its tries, and the round one. */
    @PostMapping(ONE + "/letter")
    Mono<Rendering> vote(@PathVariable long id, Viewer viewer, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return rounds.require(id, viewer).zipWith(RoundDesk.typed(exchange)).flatMap(both -> {
            VotingRound round = both.getT1();
            Typed typed = both.getT2();
            return limits.spend(Map.of("letter.network", network.of(exchange), "letter.round", String.valueOf(id)))
                    .then(Mono.defer(() -> letters.require(id, LetterCode.read(typed.value("code")))))
                    .flatMap(code -> typed.has("once") ? cast(round, typed, code) : blank(round, typed, code))
                    .onErrorResume(Refused.class, refused -> again(refused, code(round, typed, refused.complaints())));
        });
    }

    private Mono<Rendering> blank(VotingRound round, Typed typed, LetterCode code) {
        BallotScreens.requireOpen(round.phase(pages.now()));
        Typed fresh = new Typed(Map.of("once", ballots.fresh(), "code", code.value()));
        return ballots.votedOn(round.id(), code)
                .flatMap(day -> Mono.<Rendering>error(
                        () -> VoteRefusal.CODE_USED.because().at("code")))
                .switchIfEmpty(Mono.defer(
                        () -> pages.letter(round, fresh, code, List.of()).map(Screen::build)));
    }

    private Mono<Rendering> cast(VotingRound round, Typed typed, LetterCode code) {
        if (typed.is("act", "left")) {
            return pages.letter(round, typed, code, List.of()).map(Screen::build);
        }
        return rounds.optionsOf(round.id())
                .map(options -> BallotForm.read(round, options, typed, pages.declares(round)))
                .map(paper -> BallotForm.meant(round, typed, paper))
                .flatMap(paper -> ballots.castByLetter(
                        round, code, typed.value("once"), pages.neighbourhood(round, typed), paper))
                .flatMap(pages::receipt)
                .onErrorResume(
                        Refused.class,
                        refused ->
                                BallotScreens.again(refused, pages.letter(round, typed, code, refused.complaints())));
    }

    private static Mono<Rendering> again(Refused refused, Screen screen) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? Mono.just(screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }

    @GetMapping(ONE + "/letters")
    Mono<Rendering> desk(@PathVariable long id, Person person) {
        return desk(id, person, new Typed(Map.of()), List.of()).map(Screen::build);
    }

    private Mono<Screen> desk(long id, Person person, Typed typed, List<Complaint> complaints) {
        return rounds.requireDesk(id, person)
                .zipWith(letters.count(id))
                .map(both -> Screen.of("votes/letters")
                        .with("round", both.getT1())
                        .with("letters", both.getT2())
                        .with("typed", typed)
                        .with("complaints", complaints)
                        .form());
    }

    @PostMapping(ONE + "/letters")
    Mono<Rendering> print(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return sheet(id, person, exchange, "many", Letters.PILE, many -> letters.issue(id, many, person));
    }

    @PostMapping(ONE + "/letters/replacement")
    Mono<Rendering> replace(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return sheet(id, person, exchange, "serial", SERIALS, serial -> letters.replace(id, serial, person));
    }

    private Mono<Rendering> sheet(
            long id,
            Person person,
            ServerWebExchange exchange,
            String field,
            int most,
            IntFunction<Mono<List<Letters.Letter>>> made) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return RoundDesk.typed(exchange)
                .flatMap(typed -> Mono.fromSupplier(() -> number(typed, field, most))
                        .flatMap(made::apply)
                        .zipWith(rounds.requireDesk(id, person))
                        .map(both -> print(both.getT2(), both.getT1(), field.equals("serial") ? typed : null))
                        .map(print ->
                                Screen.of("votes/sheet").with("print", print).build())
                        .onErrorResume(
                                Refused.class,
                                refused -> desk(id, person, typed, refused.complaints())
                                        .flatMap(screen -> again(refused, screen))));
    }

    /** @param lost names the letter that these replace; null when they are new */
    private LetterPrint print(VotingRound round, List<Letters.Letter> made, @Nullable Typed lost) {
        List<Sentences> languages = areas.settings(round.is().area()).languages().stream()
                .map(words::in)
                .toList();
        Integer replaces = lost == null ? null : number(lost, "serial", SERIALS);
        return new LetterPrint(round, made, replaces, contact, languages);
    }

    /** The number in this field, which may not be empty. */
    static int number(Typed typed, String field, int most) {
        Complaints complaints = new Complaints();
        Integer number = typed.number(complaints, field, 1, most);
        if (number == null && complaints.isEmpty()) {
            complaints.add(field, VoteRefusal.NUMBER_RANGE.because("min", 1, "max", most));
        }
        complaints.refuseIfAny();
        return Objects.requireNonNull(number);
    }
}
