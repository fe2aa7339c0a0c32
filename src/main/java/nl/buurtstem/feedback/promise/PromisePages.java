package nl.buurtstem.feedback.promise;

import java.util.List;
import java.util.Objects;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The public record of promises, and the form with which an official says what came of one. */
@Controller
class PromisePages {

    private static final String PROMISE = "/promises/{id:\\d{1,18}}";

    private final Promises promises;
    private final PromiseRepository repository;
    private final Ideas ideas;
    private final Areas areas;
    private final Words words;

    PromisePages(Promises promises, PromiseRepository repository, Ideas ideas, Areas areas, Words words) {
        this.promises = promises;
        this.repository = repository;
        this.ideas = ideas;
        this.areas = areas;
        this.words = words;
    }

    /** A promise, the idea it is about, and whether this viewer may say what came of it. */
    public record Line(Promise promise, IdeaCard idea, boolean mine) {}

    /** How promises stand in a district, by its key and name. */
    public record Count(String key, String name, PromiseCount count) {}

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        /** Staff have a fuller menu, and the way there on their list of answers. */
        @Bean
        MenuEntry promisesEntry() {
            return MenuEntry.forSome(
                    35, "/promises", "promise.menu", viewer -> !(viewer instanceof Person person && person.isStaff()));
        }
    }

    @GetMapping("/promises")
    Mono<Rendering> list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "0") int skip,
            Viewer viewer) {
        int area = areas.byKey(district).map(Area::id).orElse(0);
        PromiseFilter filter =
                new PromiseFilter(area, PromiseFilter.Show.of(show), Math.max(0, skip), promises.today());
        Mono<List<Promise>> listed = repository.listed(filter).collectList();
        Mono<List<Count>> counts =
                repository.counts(promises.today()).map(this::count).collectList();
        return Mono.zip(listed, counts)
                .flatMap(both -> lines(both.getT1(), viewer).map(lines -> screen(filter, lines, both.getT2())));
    }

    private Rendering screen(PromiseFilter filter, List<Line> lines, List<Count> counts) {
        boolean more = lines.size() > PromiseFilter.PAGE;
        return Screen.of("feedback/promise/list")
                .with("filter", filter)
                .with(
                        "district",
                        filter.district() == 0
                                ? ""
                                : areas.area(filter.district()).key())
                .with("lines", more ? lines.subList(0, PromiseFilter.PAGE) : lines)
                .with("more", more)
                .with("counts", counts)
                .build();
    }

    private Count count(PromiseCount count) {
        Area district = areas.area(count.district());
        return new Count(district.key(), district.name(), count);
    }

    private Mono<List<Line>> lines(List<Promise> all, Viewer viewer) {
        List<IdeaId> ids = all.stream().map(Promise::idea).distinct().toList();
        return ideas.cards(ids)
                .collectMap(IdeaCard::id)
                .map(cards -> all.stream()
                        .filter(one -> cards.containsKey(one.idea()))
                        .map(one -> line(one, Objects.requireNonNull(cards.get(one.idea())), viewer))
                        .toList());
    }

    private static Line line(Promise promise, IdeaCard idea, Viewer viewer) {
        return new Line(promise, idea, PromiseRight.allows(viewer, promise, idea.where()));
    }

    @GetMapping(PROMISE)
    Mono<Rendering> one(@PathVariable long id, Viewer viewer) {
        return promises.require(id)
                .map(found -> Screen.of("feedback/promise/one")
                        .with("line", line(found.promise(), found.idea(), viewer))
                        .with("today", promises.today())
                        .build());
    }

    @GetMapping(PROMISE + "/outcome")
    Mono<Rendering> form(@PathVariable long id, Person person) {
        return promises.requireMine(id, person)
                .map(found -> screen(
                                found,
                                OutcomeForm.blank(
                                        person.language(), found.promise().said()),
                                List.of())
                        .build());
    }

    @PostMapping(PROMISE + "/outcome")
    Mono<Rendering> say(@PathVariable long id, @ModelAttribute OutcomeForm form, Begun begun, Person person) {
        return promises.requireMine(id, person)
                .flatMap(found -> Mono.fromSupplier(() -> read(found, form))
                        .flatMap(outcome -> promises.say(id, outcome, person))
                        .then(Mono.fromSupplier(() -> begun.done(found.promise().path(), "promise.said.outcome"))))
                .onErrorResume(Refused.class, refused -> again(id, form, refused, person));
    }

    private Outcome read(Promises.Found found, OutcomeForm form) {
        Promise promise = found.promise();
        if (!promise.state().isOpen()) {
            throw PromiseRefusal.CLOSED.because();
        }
        return form.read(promise, words.languages().stream().map(Language::tag).toList(), promises.today());
    }

    /** The form as it was filled in, beside what is said of the promise by now. */
    private Mono<Rendering> again(long id, OutcomeForm form, Refused refused, Person person) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? promises.requireMine(id, person)
                        .map(found -> screen(found, form.after(found.promise().said()), refused.complaints())
                                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                                .build())
                : Mono.error(refused);
    }

    private Screen screen(Promises.Found found, OutcomeForm form, List<Complaint> complaints) {
        return Screen.of("feedback/promise/outcome")
                .with("line", new Line(found.promise(), found.idea(), false))
                .with("today", promises.today())
                .with("filled", form)
                .with("complaints", complaints)
                .form();
    }
}
