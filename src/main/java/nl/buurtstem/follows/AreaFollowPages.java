package nl.buurtstem.follows;

import java.util.Arrays;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.SignIn;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Following an area, or one theme in it. */
@Controller
@RequestMapping("/areas/{key}/follow")
class AreaFollowPages {

    private final Areas areas;
    private final FollowDoor door;
    private final SignIn signIn;

    AreaFollowPages(Areas areas, FollowDoor door, SignIn signIn) {
        this.areas = areas;
        this.door = door;
        this.signIn = signIn;
    }

    /**
     * What a browser sends along.
     *
     * @param theme empty: all
     */
    record AreaForm(@Nullable String theme, @Nullable String pace) {}

    @GetMapping
    Mono<Rendering> page(@PathVariable String key, @RequestParam(defaultValue = "") String theme, Viewer viewer) {
        Area area = area(key);
        return door.isFollowed(viewer, Target.area(area.id(), theme(theme)))
                .map(followed -> Screen.of("follows/area")
                        .with("area", area)
                        .with("theme", theme(theme))
                        .with("followed", followed)
                        .form()
                        .build());
    }

    private Area area(String key) {
        return areas.byKey(key).orElseThrow(FollowRefusal.NO_SUCH_AREA::because);
    }

    private static @Nullable Theme theme(@Nullable String text) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.css().equals(text))
                .findFirst()
                .orElse(null);
    }

    @PutMapping
    Mono<Rendering> follow(
            @PathVariable String key, @ModelAttribute AreaForm form, Viewer viewer, ServerWebExchange exchange) {
        Target what = Target.area(area(key).id(), theme(form.theme()));
        Pace pace = form.pace() == null ? Pace.DAILY : Pace.of(form.pace());
        return viewer instanceof Person person
                ? door.follow(person, what, pace, exchange)
                        .thenReturn(Screen.seeOther(MyFollowsPages.PATH, "follows.said.followed"))
                : signIn.askFor(exchange, MyFollowsPages.PATH, FollowAct.of(what, pace));
    }
}
