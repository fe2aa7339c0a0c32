package nl.buurtstem.follows;

import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Everything somebody follows, how often they hear of it, and how they want their mail. */
@Controller
@RequestMapping(MyFollowsPages.PATH)
class MyFollowsPages {

    static final String PATH = "/me/follows";

    private final Follows follows;
    private final FollowNames names;

    MyFollowsPages(Follows follows, FollowNames names) {
        this.follows = follows;
        this.names = names;
    }

    @GetMapping
    Mono<Rendering> mine(Person person) {
        return follows.wishes(person.id())
                .flatMap(wishes -> screen(person, WishesForm.of(wishes), List.of()))
                .map(Screen::build);
    }

    private Mono<Screen> screen(Person person, WishesForm form, List<Complaint> complaints) {
        return follows.of(person.id())
                .collectList()
                .flatMap(names::of)
                .map(named -> Screen.of("follows/mine")
                        .with("named", named)
                        .with("wishes", form)
                        .with("language", person.language())
                        .with("complaints", complaints));
    }

    /** What a browser sends along. */
    record PaceForm(@Nullable String pace) {

        Pace chosen() {
            return Pace.of(pace == null ? "" : pace);
        }
    }

    @PutMapping("/{id}")
    Mono<Rendering> pace(@PathVariable long id, @ModelAttribute PaceForm form, Person person) {
        return Mono.fromSupplier(form::chosen)
                .flatMap(pace -> follows.pace(person, id, pace))
                .thenReturn(Screen.seeOther(PATH, "follows.said.changed"));
    }

    @PutMapping("/all")
    Mono<Rendering> paceOfAll(@ModelAttribute PaceForm form, Person person) {
        return Mono.fromSupplier(form::chosen)
                .flatMap(pace -> follows.paceOfAll(person, pace))
                .thenReturn(Screen.seeOther(PATH, "follows.said.changed"));
    }

    @DeleteMapping("/{id}")
    Mono<Rendering> stop(@PathVariable long id, Person person) {
        return follows.stop(person, id).thenReturn(Screen.seeOther(PATH, "follows.said.stopped"));
    }

    @PutMapping("/wishes")
    Mono<Rendering> wish(@ModelAttribute WishesForm form, Person person) {
        return Mono.fromSupplier(form::read)
                .flatMap(wishes -> follows.wish(person, wishes))
                .thenReturn(Screen.seeOther(PATH, "follows.said.changed"))
                .onErrorResume(Refused.class, refused -> again(form, refused, person));
    }

    private Mono<Rendering> again(WishesForm form, Refused refused, Person person) {
        return screen(person, form, refused.complaints())
                .map(screen -> screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build());
    }
}
