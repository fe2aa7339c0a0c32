package nl.buurtstem.feedback.clock;

import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Putting a term off: a new day and a reason that everybody can read. */
@Controller
@RequestMapping("/ideas/{id:\\d{1,18}}/delays")
class DelayPages {

    private final ResponseClock clock;
    private final Areas areas;
    private final Words words;

    DelayPages(ResponseClock clock, Areas areas, Words words) {
        this.clock = clock;
        this.areas = areas;
        this.words = words;
    }

    @GetMapping("/new")
    Mono<Rendering> form(@PathVariable long id, Person person) {
        DelayForm blank = new DelayForm(null, null, person.language());
        return clock.requireOwed(new IdeaId(id), person)
                .map(owed -> screen(owed, blank, List.of()).build());
    }

    @PostMapping
    Mono<Rendering> putOff(@PathVariable long id, @ModelAttribute DelayForm form, Begun begun, Person person) {
        return clock.requireOwed(new IdeaId(id), person)
                .flatMap(owed -> Mono.fromSupplier(() -> form.read(owed.term(), languages(), clock.today()))
                        .flatMap(delay -> clock.putOff(owed.idea().id(), delay, person))
                        .then(Mono.fromSupplier(
                                () -> begun.done(owed.idea().id().path(), "clock.said.put_off")))
                        .onErrorResume(Refused.class, refused -> again(owed, form, refused)));
    }

    private Mono<Rendering> again(ResponseClock.Owed owed, DelayForm form, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? Mono.just(screen(owed, form, refused.complaints())
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build())
                : Mono.error(refused);
    }

    private Screen screen(ResponseClock.Owed owed, DelayForm form, List<Complaint> complaints) {
        return Screen.of("feedback/clock/delay")
                .with("idea", owed.idea())
                .with("term", owed.term())
                .with("today", clock.today())
                .with(
                        "neighbourhood",
                        areas.area(owed.idea().where().neighbourhood()).name())
                .with("filled", form)
                .with("complaints", complaints)
                .form();
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }
}
