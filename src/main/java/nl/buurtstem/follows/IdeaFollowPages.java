package nl.buurtstem.follows;

import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
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

/** Following one idea: put, deleted, and a page of its own for guests. */
@Controller
@RequestMapping("/ideas/{id}/follow")
class IdeaFollowPages {

    private final Follows follows;
    private final Ideas ideas;
    private final FollowDoor door;
    private final SignIn signIn;

    IdeaFollowPages(Follows follows, Ideas ideas, FollowDoor door, SignIn signIn) {
        this.follows = follows;
        this.ideas = ideas;
        this.door = door;
        this.signIn = signIn;
    }

    @GetMapping
    Mono<Rendering> page(@PathVariable IdeaId id, Viewer viewer) {
        return ideas.card(id)
                .zipWith(door.isFollowed(viewer, Target.idea(id)))
                .map(found -> Screen.of("follows/idea")
                        .with("idea", found.getT1())
                        .with("followed", found.getT2())
                        .form()
                        .build());
    }

    @PutMapping
    Mono<Rendering> follow(@PathVariable IdeaId id, Viewer viewer, ServerWebExchange exchange) {
        Target what = Target.idea(id);
        return viewer instanceof Person person
                ? door.follow(person, what, Pace.AT_ONCE, exchange).thenReturn(back(id, "follows.said.followed"))
                : signIn.askFor(exchange, id.path(), FollowAct.of(what, Pace.AT_ONCE));
    }

    @DeleteMapping
    Mono<Rendering> stop(@PathVariable IdeaId id, Person person) {
        return follows.stop(person, Target.idea(id)).thenReturn(back(id, "follows.said.stopped"));
    }

    private static Rendering back(IdeaId id, String said) {
        return Screen.seeOther(id.path(), said);
    }
}
