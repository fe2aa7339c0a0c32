package nl.buurtstem.moderation.appeal;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Flags;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asking for a second person, and reading what came of it; and of what one flagged. */
@Controller
class AppealPages {

    private final Appeals appeals;
    private final Decisions decisions;
    private final Flags flags;
    private final Clock clock;

    AppealPages(Appeals appeals, Decisions decisions, Flags flags, Clock clock) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.flags = flags;
        this.clock = clock;
    }

    /** What somebody wrote when they asked. */
    record Asked(@Nullable String words) {

        Asked {
            words = words == null ? "" : words;
        }

        String typed() {
            return String.valueOf(words);
        }
    }

    /** From what one wrote to the decision about it. */
    @GetMapping("/appeals/{kind}/{id}")
    Mono<Rendering> about(@PathVariable String kind, @PathVariable long id, Person person) {
        return decisions
                .last(kind, id)
                .map(decided -> Screen.seeOther("/appeals/" + decided.id()))
                .switchIfEmpty(Mono.error(() -> AppealRefusal.NO_SUCH_APPEAL.because()));
    }

    @GetMapping("/appeals/{decision}")
    Mono<Rendering> form(@PathVariable long decision, Person person) {
        return requireTheirs(decision, person)
                .map(about -> screen(about, "", List.of(), person).build());
    }

    private Mono<Appealed> requireTheirs(long decision, Person person) {
        return appeals.find(decision)
                .filter(about -> about.side(person).isPresent())
                .switchIfEmpty(Mono.error(() -> AppealRefusal.NOT_YOURS.because()));
    }

    @PostMapping("/appeals/{decision}")
    Mono<Rendering> ask(
            @PathVariable long decision, @ModelAttribute Asked asked, Person person, ServerWebExchange exchange) {
        return appeals.ask(decision, asked.typed(), LanguageChoice.of(exchange), person)
                .thenReturn(Screen.seeOther("/appeals/" + decision, "moderation.said.appealed"))
                .onErrorResume(Refused.class, refused -> again(decision, asked.typed(), person, refused));
    }

    private Mono<Rendering> again(long decision, String words, Person person, Refused refused) {
        Refusal.Kind why = refused.refusal().kind();
        return why == Refusal.Kind.NOT_VALID || why == Refusal.Kind.NOT_NOW
                ? requireTheirs(decision, person)
                        .map(about -> screen(about, words, refused.complaints(), person)
                                .status(HttpStatus.valueOf(why.status()))
                                .build())
                : Mono.error(refused);
    }

    private Screen screen(Appealed about, String words, List<Complaint> complaints, Person person) {
        AppealRefusal why = AppealRight.ASK.refuses(person, about, clock.instant());
        return Screen.of("moderation/appeal/appeal")
                .with("about", about)
                .with("mine", about.by(person).orElse(null))
                .with("why", why == null ? null : why.key())
                .with("until", AppealRight.until(about))
                .with("words", words)
                .with("complaints", complaints)
                .form();
    }

    @GetMapping("/moderation/mine")
    Mono<Rendering> mine(Person person) {
        return Mono.zip(flags.of(person).collectList(), appeals.by(person).collectList())
                .map(both -> Screen.of("moderation/appeal/mine")
                        .with("flags", both.getT1())
                        .with("appeals", both.getT2())
                        .build());
    }
}
