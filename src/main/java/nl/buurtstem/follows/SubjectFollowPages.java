package nl.buurtstem.follows;

import java.util.List;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.SignIn;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Following one subject: put, deleted, and a page of its own for guests. */
@Controller
@RequestMapping("/subjects/{id:\\d{1,18}}/follow")
class SubjectFollowPages {

    static final String PATH = "/subjects/";

    private final Follows follows;
    private final FollowedSubjects subjects;
    private final FollowDoor door;
    private final SignIn signIn;

    SubjectFollowPages(Follows follows, FollowedSubjects subjects, FollowDoor door, SignIn signIn) {
        this.follows = follows;
        this.subjects = subjects;
        this.door = door;
        this.signIn = signIn;
    }

    @GetMapping
    Mono<Rendering> page(@PathVariable long id, Viewer viewer) {
        return subjects.named(List.of(id))
                .mapNotNull(known -> known.get(id))
                .switchIfEmpty(Mono.error(() -> FollowRefusal.NO_SUCH_SUBJECT.because()))
                .zipWith(door.isFollowed(viewer, Target.subject(id)))
                .map(found -> Screen.of("follows/subject")
                        .with("subject", found.getT1())
                        .with("followed", found.getT2())
                        .form()
                        .build());
    }

    @PutMapping
    Mono<Rendering> follow(@PathVariable long id, Viewer viewer, ServerWebExchange exchange) {
        Target what = Target.subject(id);
        return viewer instanceof Person person
                ? door.follow(person, what, Pace.AT_ONCE, exchange).thenReturn(back(id, "follows.said.followed"))
                : signIn.askFor(exchange, PATH + id, FollowAct.of(what, Pace.AT_ONCE));
    }

    @DeleteMapping
    Mono<Rendering> stop(@PathVariable long id, Person person) {
        return follows.stop(person, Target.subject(id)).thenReturn(back(id, "follows.said.stopped"));
    }

    private static Rendering back(long id, String said) {
        return Screen.seeOther(PATH + id, said);
    }
}
