package nl.buurtstem.walkshop.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.walkshop.NewWalkshop;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRefusal;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Beginning a walkshop, and changing what it says about itself. */
@Controller
class AboutPages {

    private static final String ABOUT = "/walkshops/{id:\\d{1,18}}/preparation/about";

    private final Walkshops walkshops;
    private final Subjects subjects;
    private final Areas areas;
    private final Words words;

    AboutPages(Walkshops walkshops, Subjects subjects, Areas areas, Words words) {
        this.walkshops = walkshops;
        this.subjects = subjects;
        this.areas = areas;
        this.words = words;
    }

    /** @param subject the question it is about, when the way here came from there */
    @GetMapping("/walkshops/new")
    Mono<Rendering> blank(@RequestParam(defaultValue = "") String subject, Person person, ServerWebExchange exchange) {
        return requireLeads(person).then(Mono.defer(() -> {
            List<Area> choices = choices(person);
            String first =
                    choices.size() == 1 ? String.valueOf(choices.getFirst().id()) : "";
            Typed blank = AboutForm.blank(LanguageChoice.of(exchange), first, subject);
            return form(null, blank, List.of(), person).map(Screen::build);
        }));
    }

    private static Mono<Void> requireLeads(Person person) {
        return WalkshopRight.leadsSomewhere(person)
                ? Mono.empty()
                : Mono.error(WalkshopRefusal.FACILITATORS_ONLY.because());
    }

    private Mono<Screen> form(@Nullable Walkshop now, Typed typed, List<Complaint> complaints, Person person) {
        return asked(now, person)
                .map(asked -> Screen.of("walkshop/prepare/about")
                        .with("now", now)
                        .with("typed", typed)
                        .with("areas", choices(person))
                        .with("subjects", asked)
                        .with("complaints", complaints)
                        .form());
    }

    /** The questions one may choose: open ones of these areas and of those above them, and the one it belongs to already. */
    private Mono<List<Subject>> asked(@Nullable Walkshop now, Person person) {
        Set<Integer> where = new TreeSet<>();
        for (Area area : choices(person)) {
            for (Integer id = area.id(); id != null; id = areas.area(id).parent()) {
                where.add(id);
            }
        }
        Long before = now == null ? null : now.subject();
        Flux<Subject> kept = before == null
                ? Flux.empty()
                : subjects.require(before, person)
                        .onErrorResume(Refused.class, hidden -> Mono.empty())
                        .flux();
        return subjects.openIn(where).concatWith(kept).distinct(Subject::id).collectList();
    }

    /** The areas this person leads walkshops in, and those below them; the smallest first. */
    private List<Area> choices(Person person) {
        List<Area> all = new ArrayList<>(areas.neighbourhoods());
        all.addAll(areas.districts());
        all.addAll(areas.municipalities());
        return all.stream().filter(area -> isTheirs(area, person)).toList();
    }

    private boolean isTheirs(Area area, Person person) {
        Integer above = area.parent();
        boolean here = person.posts().stream()
                .anyMatch(post -> (post.role() == Role.FACILITATOR || post.role() == Role.ADMINISTRATOR)
                        && post.area() == area.id());
        return here || (above != null && isTheirs(areas.area(above), person));
    }

    @PostMapping("/walkshops")
    Mono<Rendering> make(Person person, ServerWebExchange exchange) {
        return requireLeads(person)
                .then(typed(exchange))
                .flatMap(typed -> read(null, typed, person)
                        .flatMap(walkshop -> walkshops.make(walkshop, person))
                        .map(made -> Screen.seeOther(made.desk(), "walkshop.said.made"))
                        .onErrorResume(Refused.class, refused -> again(null, typed, refused, person)));
    }

    private static Mono<Typed> typed(ServerWebExchange exchange) {
        return SentForm.of(exchange).map(sent -> new Typed(sent.fields()));
    }

    private Mono<NewWalkshop> read(@Nullable Walkshop now, Typed typed, Person person) {
        List<Integer> theirs = choices(person).stream().map(Area::id).toList();
        List<String> languages = words.languages().stream().map(Language::tag).toList();
        return asked(now, person)
                .map(asked -> AboutForm.read(
                        typed, theirs, asked.stream().map(Subject::id).toList(), languages));
    }

    @GetMapping(ABOUT)
    Mono<Rendering> filled(@PathVariable long id, Person person) {
        return walkshops
                .require(WalkshopRight.PREPARE, id, person)
                .flatMap(now -> form(now, AboutForm.of(now), List.of(), person))
                .map(Screen::build);
    }

    @PutMapping(ABOUT)
    Mono<Rendering> change(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return walkshops
                .require(WalkshopRight.PREPARE, id, person)
                .zipWith(typed(exchange))
                .flatMap(both -> change(both.getT1(), both.getT2(), person));
    }

    private Mono<Rendering> change(Walkshop before, Typed typed, Person person) {
        Long seen = typed.number("revision");
        return read(before, typed, person)
                .flatMap(next -> walkshops.edit(before.id(), seen == null ? 0 : seen.intValue(), next, person))
                .map(now -> Screen.seeOther(now.desk(), "walkshop.said.kept"))
                .onErrorResume(Refused.class, refused -> again(before, typed, refused, person));
    }

    /** What was typed; when a colleague was first, beside what it says by now. */
    private Mono<Rendering> again(@Nullable Walkshop before, Typed typed, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        if (kind != Refusal.Kind.NOT_VALID && refused.refusal() != WalkshopRefusal.CHANGED_MEANWHILE) {
            return Mono.error(refused);
        }
        boolean meanwhile = refused.refusal() == WalkshopRefusal.CHANGED_MEANWHILE;
        Typed shown = before == null || !meanwhile ? typed : typed.with("revision", String.valueOf(before.revision()));
        List<Complaint> complaints = refused.complaints().stream()
                .map(one -> one.field().isEmpty() ? one.at("title") : one)
                .toList();
        return form(before, shown, complaints, person)
                .map(screen -> screen.with("meanwhile", meanwhile)
                        .status(HttpStatus.valueOf(kind.status()))
                        .build());
    }
}
