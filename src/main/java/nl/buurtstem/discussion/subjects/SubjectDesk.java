package nl.buurtstem.discussion.subjects;

import java.util.ArrayList;
import java.util.List;
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
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Making a subject: a draft that one looks at, publishes, fills with ideas and closes. */
@Controller
class SubjectDesk {

    private static final String ONE = "/subjects/{id:\\d{1,18}}";
    private static final int FOUND = 20;

    private final Subjects subjects;
    private final SubjectRepository rows;
    private final SubjectPages pages;
    private final Ideas ideas;
    private final Areas areas;
    private final Words words;

    SubjectDesk(Subjects subjects, SubjectRepository rows, SubjectPages pages, Ideas ideas, Areas areas, Words words) {
        this.subjects = subjects;
        this.rows = rows;
        this.pages = pages;
        this.ideas = ideas;
        this.areas = areas;
        this.words = words;
    }

    @GetMapping("/subjects/new")
    Mono<Rendering> blank(Person person, ServerWebExchange exchange) {
        return requireStaff(person)
                .thenReturn(form(null, SubjectForm.blank(LanguageChoice.of(exchange)), List.of(), person)
                        .build());
    }

    private static Mono<Void> requireStaff(Person person) {
        return SubjectRight.allows(person) ? Mono.empty() : Mono.error(SubjectRefusal.STAFF_ONLY.because());
    }

    private Screen form(@Nullable Long id, SubjectForm filled, List<Complaint> complaints, Person person) {
        return Screen.of("discussion/subjects/edit")
                .with("id", id)
                .with("filled", filled)
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
        boolean here = person.posts().stream()
                .anyMatch(post ->
                        (post.role() == Role.OFFICIAL || post.role() == Role.FACILITATOR) && post.area() == area.id());
        return here || above != null && isTheirs(areas.area(above), person);
    }

    private NewSubject read(SubjectForm form, Person person) {
        return form.read(
                choices(person).stream().map(Area::id).toList(),
                words.languages().stream().map(Language::tag).toList());
    }

    @PostMapping("/subjects")
    Mono<Rendering> draft(@ModelAttribute SubjectForm form, Person person) {
        return requireStaff(person)
                .then(Mono.fromSupplier(() -> read(form, person)))
                .flatMap(subject -> subjects.draft(subject, person))
                .map(subject -> Screen.seeOther(subject.path(), "subjects.said.drafted"))
                .onErrorResume(Refused.class, refused -> again(null, form, refused, person));
    }

    @GetMapping(ONE + "/edit")
    Mono<Rendering> edit(@PathVariable long id, Person person) {
        return requireDraft(id, person)
                .map(subject ->
                        form(id, SubjectForm.of(subject), List.of(), person).build());
    }

    private Mono<Subject> requireDraft(long id, Person person) {
        return subjects.requireDesk(id, person)
                .filter(Subject::isDraft)
                .switchIfEmpty(Mono.error(() -> SubjectRefusal.NOT_NOW.because()));
    }

    @PutMapping(ONE)
    Mono<Rendering> change(@PathVariable long id, @ModelAttribute SubjectForm form, Person person) {
        return requireDraft(id, person)
                .map(subject -> read(form, person))
                .flatMap(subject -> subjects.edit(id, form.seen(), subject, person))
                .map(subject -> Screen.seeOther(subject.path(), "subjects.said.drafted"))
                .onErrorResume(Refused.class, refused -> again(id, form, refused, person));
    }

    private Mono<Rendering> again(@Nullable Long id, SubjectForm form, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        List<Complaint> complaints = refused.complaints().stream()
                .map(complaint -> complaint.field().isEmpty() ? complaint.at("title") : complaint)
                .toList();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? Mono.just(form(id, form, complaints, person)
                        .status(HttpStatus.valueOf(kind.status()))
                        .build())
                : Mono.error(refused);
    }

    /** What a browser sends to publish or close. */
    record Step(@Nullable Integer revision, @Nullable String summary) {}

    @PostMapping(ONE + "/opening")
    Mono<Rendering> open(@PathVariable long id, @ModelAttribute Step step, Person person) {
        return subjects.open(id, step.revision() == null ? 0 : step.revision(), person)
                .map(subject -> Screen.seeOther(subject.path(), "subjects.said.opened"))
                .onErrorResume(Refused.class, refused -> stays(id, refused, person));
    }

    private Mono<Rendering> stays(long id, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? pages.screen(id, person, refused.complaints())
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }

    @GetMapping(ONE + "/closing")
    Mono<Rendering> closing(@PathVariable long id, Person person) {
        return subjects.requireDesk(id, person)
                .filter(Subject::isOpen)
                .switchIfEmpty(Mono.error(() -> SubjectRefusal.NOT_NOW.because()))
                .map(subject -> close(subject, "", List.of()).build());
    }

    private static Screen close(Subject subject, String summary, List<Complaint> complaints) {
        return Screen.of("discussion/subjects/close")
                .with("subject", subject)
                .with("summary", summary)
                .with("complaints", complaints)
                .form();
    }

    @PostMapping(ONE + "/closing")
    Mono<Rendering> close(@PathVariable long id, @ModelAttribute Step step, Person person, ServerWebExchange exchange) {
        String summary = step.summary() == null ? "" : step.summary();
        return subjects.close(id, summary, LanguageChoice.of(exchange), person)
                .map(subject -> Screen.seeOther(subject.path(), "subjects.said.closed"))
                .onErrorResume(
                        Refused.class,
                        refused -> refused.refusal().kind() == Refusal.Kind.NOT_VALID
                                ? subjects.requireDesk(id, person)
                                        .map(subject -> close(subject, summary, refused.complaints())
                                                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                                                .build())
                                : Mono.error(refused));
    }

    @GetMapping(ONE + "/ideas")
    Mono<Rendering> gathering(@PathVariable long id, @RequestParam(defaultValue = "") String q, Person person) {
        Flux<IdeaId> found = q.isBlank() ? Flux.empty() : rows.search(q, FOUND);
        return subjects.requireDesk(id, person)
                .zipWith(rows.chosen(id).collectList())
                .zipWith(found.collectList())
                .flatMap(all -> Mono.zip(
                                ideas.cards(all.getT1().getT2()).collectList(),
                                ideas.cards(all.getT2()).collectList())
                        .map(cards -> Screen.of("discussion/subjects/gather")
                                .with("subject", all.getT1().getT1())
                                .with("chosen", cards.getT1())
                                .with("found", without(cards.getT2(), cards.getT1()))
                                .with("q", q)
                                .form()
                                .build()));
    }

    private static List<IdeaCard> without(List<IdeaCard> all, List<IdeaCard> known) {
        return all.stream()
                .filter(card -> known.stream().noneMatch(one -> one.id().equals(card.id())))
                .toList();
    }

    @PutMapping(ONE + "/ideas/{idea:\\d{1,18}}")
    Mono<Rendering> gather(@PathVariable long id, @PathVariable long idea, Person person) {
        return subjects.gather(id, new IdeaId(idea), person)
                .map(subject -> Screen.seeOther(subject.path() + "/ideas", "subjects.said.gathered"));
    }

    @DeleteMapping(ONE + "/ideas/{idea:\\d{1,18}}")
    Mono<Rendering> letGo(@PathVariable long id, @PathVariable long idea, Person person) {
        return subjects.letGo(id, new IdeaId(idea), person)
                .map(subject -> Screen.seeOther(subject.path() + "/ideas", "subjects.said.let_go"));
    }
}
