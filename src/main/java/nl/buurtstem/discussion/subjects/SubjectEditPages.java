package nl.buurtstem.discussion.subjects;

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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a subject says: written as a draft, and changed in public while it is open. */
@Controller
class SubjectEditPages {

    private static final String ONE = "/subjects/{id:\\d{1,18}}";

    private final Subjects subjects;
    private final Areas areas;
    private final Words words;

    SubjectEditPages(Subjects subjects, Areas areas, Words words) {
        this.subjects = subjects;
        this.areas = areas;
        this.words = words;
    }

    @GetMapping("/subjects/new")
    Mono<Rendering> blank(Person person, ServerWebExchange exchange) {
        return requireStaff(person)
                .thenReturn(form(SubjectForm.blank(LanguageChoice.of(exchange)), List.of(), person)
                        .build());
    }

    private static Mono<Void> requireStaff(Person person) {
        return SubjectRight.worksSomewhere(person) ? Mono.empty() : Mono.error(SubjectRefusal.STAFF_ONLY.because());
    }

    private Screen form(SubjectForm filled, List<Complaint> complaints, Person person) {
        return Screen.of("discussion/subjects/edit")
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

    private NewSubject read(SubjectForm form, List<Integer> allowed) {
        return form.read(allowed, words.languages().stream().map(Language::tag).toList());
    }

    private List<Integer> theirs(Person person) {
        return choices(person).stream().map(Area::id).toList();
    }

    @PostMapping("/subjects")
    Mono<Rendering> draft(@ModelAttribute SubjectForm form, Person person) {
        return requireStaff(person)
                .then(Mono.fromSupplier(() -> read(form, theirs(person))))
                .flatMap(subject -> subjects.draft(subject, person))
                .map(subject -> Screen.seeOther(subject.path(), "subjects.said.drafted"))
                .onErrorResume(Refused.class, refused -> again(form(form, onFields(refused), person), refused));
    }

    private static List<Complaint> onFields(Refused refused) {
        return refused.complaints().stream()
                .map(complaint -> complaint.field().isEmpty() ? complaint.at("title") : complaint)
                .toList();
    }

    private static Mono<Rendering> again(Screen screen, Refused refused) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? Mono.just(screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }

    @GetMapping(ONE + "/edit")
    Mono<Rendering> edit(@PathVariable long id, Person person) {
        return subjects.requireFor(SubjectRight.EDIT, id, person)
                .map(subject -> form(subject, SubjectForm.of(subject), List.of(), person)
                        .build());
    }

    private Screen form(Subject now, SubjectForm filled, List<Complaint> complaints, Person person) {
        return form(filled, complaints, person)
                .with("now", now)
                .with("areaName", areas.area(now.area()).name());
    }

    @PutMapping(ONE)
    Mono<Rendering> change(
            @PathVariable long id, @ModelAttribute SubjectForm form, Person person, ServerWebExchange exchange) {
        String said = form.or(form.reason());
        return subjects.requireFor(SubjectRight.EDIT, id, person)
                .map(now ->
                        now.isDraft() ? read(form, theirs(person)) : read(form.about(now.area()), List.of(now.area())))
                .flatMap(next -> subjects.edit(id, form.seen(), next, said, LanguageChoice.of(exchange), person))
                .map(now ->
                        Screen.seeOther(now.path(), now.isDraft() ? "subjects.said.drafted" : "subjects.said.changed"))
                .onErrorResume(Refused.class, refused -> again(id, form, refused, person));
    }

    /** What was typed, beside what it says by now when a colleague changed it: whoever sends it again has seen that. */
    private Mono<Rendering> again(long id, SubjectForm form, Refused refused, Person person) {
        boolean meanwhile = refused.refusal() == SubjectRefusal.CHANGED_MEANWHILE;
        return subjects.requireFor(SubjectRight.EDIT, id, person).flatMap(now -> {
            SubjectForm typed = meanwhile ? form.after(now) : form;
            return again(form(now, typed, onFields(refused), person).with("meanwhile", meanwhile), refused);
        });
    }
}
