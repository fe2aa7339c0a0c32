package nl.buurtstem.ledger;

import java.util.List;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The form with which an official says what happens after a count. It stays for good, so it is read once more before it is said. */
@Controller
class FollowUpPages {

    private static final String ONE = "/ledger/rounds/{round:\\d{1,18}}";

    private final FollowUps followUps;
    private final Words words;

    FollowUpPages(FollowUps followUps, Words words) {
        this.followUps = followUps;
        this.words = words;
    }

    /** What was said is read on the page of the round. */
    @GetMapping(ONE)
    Mono<Rendering> form(@PathVariable long round, Person person) {
        return followUps.requireMine(round, person).map(open -> open.isOver() ? over(open) : blank(open, person));
    }

    private static Rendering over(ToSay open) {
        return Screen.seeOther(open.counted().round().path() + "#follow-up");
    }

    private Rendering blank(ToSay open, Person person) {
        return screen(open, FollowUpForm.blank(open, person.language(), followUps.today()), List.of())
                .build();
    }

    private static Screen screen(ToSay open, Typed typed, List<Complaint> complaints) {
        return Screen.of("ledger/follow_up")
                .with("open", open)
                .with("typed", typed)
                .with("complaints", complaints)
                .form();
    }

    @PostMapping(ONE)
    Mono<Rendering> say(@PathVariable long round, Begun begun, Person person, ServerWebExchange exchange) {
        return followUps
                .requireMine(round, person)
                .zipWith(SentForm.of(exchange).map(form -> new Typed(form.fields())))
                .flatMap(both -> act(both.getT1(), both.getT2(), begun, person));
    }

    private Mono<Rendering> act(ToSay open, Typed typed, Begun begun, Person person) {
        if (typed.is("act", "change")) {
            return Mono.just(screen(open, typed, List.of()).build());
        }
        return Mono.fromSupplier(() -> FollowUpForm.read(open, typed, languages(), followUps.today()))
                .flatMap(what -> typed.is("act", "say")
                        ? followUps
                                .say(open.counted().round().id(), typed.after(), what, person)
                                .then(Mono.fromSupplier(
                                        () -> begun.done(open.counted().round().path(), "ledger.said.follow_up")))
                        : Mono.just(look(open, typed, what)))
                .onErrorResume(
                        Refused.class, refused -> again(open.counted().round().id(), typed, refused, person));
    }

    private static Rendering look(ToSay open, Typed typed, NewFollowUp what) {
        return Screen.of("ledger/follow_up_look")
                .with("open", open)
                .with("typed", typed)
                .with("what", what)
                .form()
                .build();
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    /** The form as it was filled in, about what is still to be said now. */
    private Mono<Rendering> again(long round, Typed typed, Refused refused, Person person) {
        Refusal.Kind why = refused.refusal().kind();
        return why == Refusal.Kind.NOT_VALID || why == Refusal.Kind.NOT_NOW
                ? followUps
                        .requireMine(round, person)
                        .map(open -> screen(
                                        open, typed.with("after", String.valueOf(open.said())), refused.complaints())
                                .status(HttpStatus.valueOf(why.status()))
                                .build())
                : Mono.error(refused);
    }
}
