package nl.buurtstem.votes;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Making a round: a draft that one looks at, announces, and fixes. */
@Controller
class RoundDesk {

    private static final String ONE = "/votes/{id:\\d{1,18}}";

    private final Rounds rounds;
    private final RoundPages pages;
    private final Areas areas;
    private final Words words;

    RoundDesk(Rounds rounds, RoundPages pages, Areas areas, Words words) {
        this.rounds = rounds;
        this.pages = pages;
        this.areas = areas;
        this.words = words;
    }

    @GetMapping("/votes/new")
    Mono<Rendering> blank(Person person, ServerWebExchange exchange) {
        return requireStaff(person)
                .then(Mono.fromSupplier(
                        () -> form(null, RoundForm.blank(LanguageChoice.of(exchange)), List.of(), person)
                                .build()));
    }

    private static Mono<Void> requireStaff(Person person) {
        return VotingRight.makesSomewhere(person) ? Mono.empty() : Mono.error(VoteRefusal.STAFF_ONLY.because());
    }

    private Screen form(@Nullable Long id, Typed typed, List<Complaint> complaints, Person person) {
        return Screen.of("votes/edit")
                .with("id", id)
                .with("typed", typed)
                .with("areas", choices(person))
                .with("complaints", complaints)
                .form();
    }

    /** The areas this person works in, and those below them. */
    private List<Area> choices(Person person) {
        List<Area> all = new ArrayList<>(areas.municipalities());
        all.addAll(areas.districts());
        all.addAll(areas.neighbourhoods());
        return all.stream().filter(area -> isTheirs(area, person)).toList();
    }

    private boolean isTheirs(Area area, Person person) {
        Integer above = area.parent();
        return person.areasAs(Role.OFFICIAL).contains(area.id())
                || above != null && isTheirs(areas.area(above), person);
    }

    private NewRound read(Typed typed, Person person) {
        return RoundForm.read(
                typed,
                choices(person).stream().map(Area::id).toList(),
                words.languages().stream().map(Language::tag).toList());
    }

    @PostMapping("/votes")
    Mono<Rendering> draft(Person person, ServerWebExchange exchange) {
        return requireStaff(person)
                .then(typed(exchange))
                .flatMap(typed -> Mono.fromSupplier(() -> read(typed, person))
                        .flatMap(round -> rounds.draft(round, person))
                        .map(round -> Screen.seeOther(round.path() + "/options", "votes.said.drafted"))
                        .onErrorResume(Refused.class, refused -> again(null, typed, refused, person)));
    }

    static Mono<Typed> typed(ServerWebExchange exchange) {
        return SentForm.of(exchange).map(form -> new Typed(form.fields()));
    }

    @GetMapping(ONE + "/edit")
    Mono<Rendering> edit(@PathVariable long id, Person person) {
        return rounds.requireChangeable(id, person)
                .map(round -> form(id, RoundForm.of(round), List.of(), person).build());
    }

    @PutMapping(ONE)
    Mono<Rendering> change(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return rounds.requireChangeable(id, person)
                .then(typed(exchange))
                .flatMap(typed -> Mono.fromSupplier(() -> read(typed, person))
                        .flatMap(round -> rounds.edit(id, typed.revision(), round, person))
                        .map(round -> Screen.seeOther(round.path(), "votes.said.drafted"))
                        .onErrorResume(Refused.class, refused -> again(id, typed, refused, person)));
    }

    private Mono<Rendering> again(@Nullable Long id, Typed typed, Refused refused, Person person) {
        return stays(refused)
                ? Mono.fromSupplier(() -> form(id, typed, atTop(refused), person)
                        .status(HttpStatus.valueOf(refused.refusal().kind().status()))
                        .build())
                : Mono.error(refused);
    }

    private static boolean stays(Refused refused) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW;
    }

    private static List<Complaint> atTop(Refused refused) {
        return refused.complaints().stream()
                .map(complaint -> complaint.field().isEmpty() ? complaint.at("question") : complaint)
                .toList();
    }

    /** What an official does with a round as they saw it. */
    private interface Move {

        Mono<VotingRound> of(long id, int revision, Person by);
    }

    @PostMapping(ONE + "/announcement")
    Mono<Rendering> announce(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return move(id, person, exchange, rounds::announce, "votes.said.announced");
    }

    @PostMapping(ONE + "/fixing")
    Mono<Rendering> fix(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return move(id, person, exchange, rounds::fix, "votes.said.fixed");
    }

    @PostMapping(ONE + "/bin")
    Mono<Rendering> throwAway(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return move(id, person, exchange, rounds::throwAway, "votes.said.thrown");
    }

    @DeleteMapping(ONE + "/bin")
    Mono<Rendering> putBack(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return move(id, person, exchange, rounds::putBack, "votes.said.put_back");
    }

    @PostMapping(ONE + "/withdrawal")
    Mono<Rendering> takeBack(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return move(id, person, exchange, rounds::takeBack, "votes.said.taken_back");
    }

    private Mono<Rendering> move(long id, Person person, ServerWebExchange exchange, Move move, String said) {
        return typed(exchange)
                .flatMap(typed -> move.of(id, typed.revision(), person))
                .map(round -> Screen.seeOther(round.path(), said))
                .onErrorResume(Refused.class, refused -> shown(id, refused, person));
    }

    private Mono<Rendering> shown(long id, Refused refused, Person person) {
        return stays(refused)
                ? pages.screen(id, person, refused.complaints())
                        .map(screen -> screen.status(HttpStatus.valueOf(
                                        refused.refusal().kind().status()))
                                .build())
                : Mono.error(refused);
    }
}
