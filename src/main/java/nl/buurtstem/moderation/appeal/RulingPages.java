package nl.buurtstem.moderation.appeal;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Appeals that wait for a second person; officials find the same in their work list, administrators only here. */
@Controller
class RulingPages {

    private static final String ALL = "/moderation/appeals";

    private final Appeals appeals;
    private final Decisions decisions;
    private final Clock clock;

    RulingPages(Appeals appeals, Decisions decisions, Clock clock) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Bean
    static MenuEntry appealsEntry() {
        return MenuEntry.forWork(
                72,
                ALL,
                "moderation.appeal.menu",
                viewer -> viewer instanceof Person person && person.isSomewhere(Role.ADMINISTRATOR));
    }

    @GetMapping(ALL)
    Mono<Rendering> all(Person person) {
        return Mono.just(person)
                .filter(one -> one.isSomewhere(Role.OFFICIAL) || one.isSomewhere(Role.ADMINISTRATOR))
                .switchIfEmpty(Mono.error(() -> AppealRefusal.NOT_FOR_YOU.because()))
                .flatMap(one -> appeals.waiting(one).collectList())
                .map(waiting -> Screen.of("moderation/appeal/all")
                        .with("waiting", waiting)
                        .build());
    }

    @GetMapping(ALL + "/{decision}")
    Mono<Rendering> one(@PathVariable long decision, Person person) {
        return requireForThem(decision, person)
                .flatMap(about -> screen(about, RulingForm.EMPTY, List.of(), person))
                .map(Screen::build);
    }

    /** Who may rule, or might have until somebody did. */
    private Mono<Appealed> requireForThem(long decision, Person person) {
        return appeals.find(decision).doOnNext(about -> {
            AppealRefusal why = AppealRight.RULE.refuses(person, about, clock.instant());
            if (why != null && why != AppealRefusal.ALREADY_RULED) {
                throw why.because();
            }
        });
    }

    @PutMapping(ALL + "/{decision}/ruling")
    Mono<Rendering> rule(
            @PathVariable long decision,
            @ModelAttribute RulingForm form,
            Begun begun,
            Person person,
            ServerWebExchange exchange) {
        RulingForm typed = form.in(LanguageChoice.of(exchange));
        return appeals.rule(decision, typed, String.valueOf(typed.seen()), person)
                .thenReturn(begun.done(ALL, "moderation.said.ruled"))
                .onErrorResume(Refused.class, refused -> again(decision, typed, person, refused));
    }

    private Mono<Rendering> again(long decision, RulingForm form, Person person, Refused refused) {
        Refusal.Kind why = refused.refusal().kind();
        return why == Refusal.Kind.NOT_VALID || why == Refusal.Kind.NOT_NOW
                ? requireForThem(decision, person)
                        .flatMap(about -> screen(about, form, refused.complaints(), person))
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(why.status())).build())
                : Mono.error(refused);
    }

    private Mono<Screen> screen(Appealed about, RulingForm form, List<Complaint> complaints, Person person) {
        return Mono.zip(
                        decisions.nameOf(about.decided().by()),
                        decisions.text(about.subject(), person).map(List::of).defaultIfEmpty(List.of()))
                .map(both -> Screen.of("moderation/appeal/one")
                        .with("about", about)
                        .with("decider", both.getT1())
                        .with("text", both.getT2())
                        .with("open", AppealRight.RULE.allows(person, about, clock.instant()))
                        .with("form", form)
                        .with("complaints", complaints));
    }
}
