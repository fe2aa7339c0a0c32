package nl.buurtstem.ledger;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.Outcomes.Counted;
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

/** The form with which an official says what happens after a count. */
@Controller
class FollowUpPages {

    private static final String ONE = "/ledger/rounds/{round:\\d{1,18}}";

    private final FollowUps followUps;
    private final FollowUpRepository said;
    private final Ledger ledger;
    private final Words words;

    FollowUpPages(FollowUps followUps, FollowUpRepository said, Ledger ledger, Words words) {
        this.followUps = followUps;
        this.said = said;
        this.ledger = ledger;
        this.words = words;
    }

    /** What was said is read on the page of the round. */
    @GetMapping(ONE)
    Mono<Rendering> form(@PathVariable long round, Person person) {
        return followUps
                .requireMine(round, person)
                .zipWith(already(round))
                .map(both -> both.getT2().isPresent()
                        ? Screen.seeOther(both.getT1().round().path() + "#follow-up")
                        : blank(both.getT1(), person));
    }

    private Rendering blank(Counted counted, Person person) {
        return screen(counted, FollowUpForm.blank(counted, person.language(), ledger.today()), List.of())
                .build();
    }

    private Mono<Optional<FollowUp>> already(long round) {
        return said.find(round).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private static Screen screen(Counted counted, Typed typed, List<Complaint> complaints) {
        return Screen.of("ledger/follow_up")
                .with("counted", counted)
                .with("binds", NewFollowUp.binds(counted))
                .with("typed", typed)
                .with("complaints", complaints)
                .form();
    }

    @PostMapping(ONE)
    Mono<Rendering> say(@PathVariable long round, Begun begun, Person person, ServerWebExchange exchange) {
        return followUps
                .requireMine(round, person)
                .zipWith(SentForm.of(exchange).map(form -> new Typed(form.fields())))
                .flatMap(both -> say(both.getT1(), both.getT2(), begun, person));
    }

    private Mono<Rendering> say(Counted counted, Typed typed, Begun begun, Person person) {
        return Mono.fromSupplier(() -> FollowUpForm.read(counted, typed, languages()))
                .flatMap(what -> followUps.say(counted.round().id(), what, person))
                .then(Mono.fromSupplier(() -> begun.done(counted.round().path(), "ledger.said.follow_up")))
                .onErrorResume(Refused.class, refused -> again(counted, typed, refused));
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    private static Mono<Rendering> again(Counted counted, Typed typed, Refused refused) {
        Refusal.Kind why = refused.refusal().kind();
        return why == Refusal.Kind.NOT_VALID || why == Refusal.Kind.NOT_NOW
                ? Mono.just(screen(counted, typed, refused.complaints())
                        .status(HttpStatus.valueOf(why.status()))
                        .build())
                : Mono.error(refused);
    }
}
