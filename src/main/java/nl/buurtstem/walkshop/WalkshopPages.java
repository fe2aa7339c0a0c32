package nl.buurtstem.walkshop;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All walkshops, and the page of one that everybody sees. */
@Controller
class WalkshopPages {

    private static final int COMING = 100;
    private static final int WALKED = 20;

    private final Walkshops walkshops;
    private final WalkshopRepository rows;
    private final WalkFrames frames;
    private final Areas areas;
    private final Subjects subjects;

    WalkshopPages(Walkshops walkshops, WalkshopRepository rows, WalkFrames frames, Areas areas, Subjects subjects) {
        this.walkshops = walkshops;
        this.rows = rows;
        this.frames = frames;
        this.areas = areas;
        this.subjects = subjects;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        /** Residents find walkshops on the home page; staff in the menu of their work. */
        @Bean
        MenuEntry walkshopsEntry() {
            return MenuEntry.forWork(67, "/walkshops", "walkshop.menu", WalkshopRight::worksSomewhere);
        }
    }

    /** A walkshop and the name of where people walk. */
    record Line(Walkshop walkshop, String area) {

        /** Whoever sees one that is still prepared, prepares it. */
        String path() {
            return walkshop.isPreparing() ? walkshop.desk() : walkshop.path();
        }
    }

    @GetMapping("/walkshops")
    Mono<Rendering> list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Viewer viewer) {
        return Mono.zip(lines(preparing(viewer)), lines(rows.coming(COMING)), lines(rows.walked(before, WALKED + 1)))
                .map(all -> Screen.of("walkshop/list")
                        .with("preparing", all.getT1())
                        .with("coming", all.getT2())
                        .with("walked", all.getT3().stream().limit(WALKED).toList())
                        .with("more", all.getT3().size() > WALKED)
                        .with("leads", WalkshopRight.leadsSomewhere(viewer))
                        .with("keeps", viewer instanceof Person person && person.isSomewhere(Role.ADMINISTRATOR))
                        .build());
    }

    private Flux<Walkshop> preparing(Viewer viewer) {
        if (!(viewer instanceof Person person)) {
            return Flux.empty();
        }
        List<Integer> own = new ArrayList<>(person.areasAs(Role.FACILITATOR));
        own.addAll(person.areasAs(Role.OFFICIAL));
        own.addAll(person.areasAs(Role.ADMINISTRATOR));
        return own.isEmpty() ? Flux.empty() : rows.preparing(own, COMING);
    }

    private Mono<List<Line>> lines(Flux<Walkshop> found) {
        return found.map(one -> new Line(one, areas.area(one.area()).name())).collectList();
    }

    /** What everybody may know of one: numbers of people, never names. */
    @GetMapping("/walkshops/{id:\\d{1,18}}")
    Mono<Rendering> one(@PathVariable long id, Viewer viewer) {
        return walkshops
                .require(WalkshopRight.READ, id, viewer)
                .flatMap(walkshops::preparation)
                .flatMap(prepared -> subject(prepared.walkshop(), viewer)
                        .map(subject -> screen(prepared, viewer).with("subject", subject))
                        .defaultIfEmpty(screen(prepared, viewer)))
                .map(Screen::build);
    }

    private Screen screen(Preparation prepared, Viewer viewer) {
        return Screen.of("walkshop/one")
                .with("prepared", prepared)
                .with("area", areas.area(prepared.walkshop().area()).name())
                .with("desk", WalkshopRight.READ_DESK.allows(viewer, prepared.walkshop()))
                .with("frame", frames.of(prepared.walkshop()));
    }

    /** The question it belongs to; empty when it belongs to none, or to one this viewer does not see. */
    private Mono<Subject> subject(Walkshop walkshop, Viewer viewer) {
        Long id = walkshop.subject();
        return id == null
                ? Mono.empty()
                : subjects.require(id, viewer).onErrorResume(Refused.class, hidden -> Mono.empty());
    }
}
