package nl.buurtstem.follows;

import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.AreaNames;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.SignIn;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Following what lies around a place: its square and the width of the circle are kept, and nothing else of where it is. */
@Controller
@RequestMapping("/follows/circle")
class CirclePages {

    private final CirclePlaces places;
    private final Areas areas;
    private final FollowDoor door;
    private final SignIn signIn;

    CirclePages(CirclePlaces places, Areas areas, FollowDoor door, SignIn signIn) {
        this.places = places;
        this.areas = areas;
        this.door = door;
        this.signIn = signIn;
    }

    @GetMapping
    Rendering page(@RequestParam(defaultValue = "") String place) {
        return screen(new CircleForm(place, "", "500", "daily"), List.of()).build();
    }

    private Screen screen(CircleForm form, List<Complaint> complaints) {
        return Screen.of("follows/circle")
                .with("circle", form)
                .with("names", new AreaNames(areas))
                .with("complaints", complaints)
                .form();
    }

    @PostMapping
    Mono<Rendering> follow(@ModelAttribute CircleForm form, Viewer viewer, ServerWebExchange exchange) {
        return places.target(form, exchange)
                .flatMap(what -> follow(what, form.chosenPace(), viewer, exchange))
                .onErrorResume(Refused.class, refused -> Mono.just(again(form, refused)));
    }

    private Mono<Rendering> follow(Target what, Pace pace, Viewer viewer, ServerWebExchange exchange) {
        return viewer instanceof Person person
                ? door.follow(person, what, pace, exchange)
                        .thenReturn(Screen.seeOther(MyFollowsPages.PATH, "follows.said.followed"))
                : signIn.askFor(exchange, MyFollowsPages.PATH, FollowAct.of(what, pace));
    }

    private Rendering again(CircleForm form, Refused refused) {
        int status = refused.refusal().kind().status();
        return screen(form, refused.at("place").complaints())
                .status(HttpStatus.valueOf(status))
                .build();
    }
}
