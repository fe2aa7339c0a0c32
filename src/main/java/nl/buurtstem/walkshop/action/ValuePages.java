package nl.buurtstem.walkshop.action;

import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The trail of one shared value: what was seen, what the neighbourhood says, what is done, and which ideas came of it. */
@Controller
class ValuePages {

    private final ActionViews views;
    private final Walkshops walkshops;

    ValuePages(ActionViews views, Walkshops walkshops) {
        this.views = views;
        this.walkshops = walkshops;
    }

    /** Until the neighbourhood was asked, only who works with the board sees it; one that went up in another leads there. */
    @GetMapping("/walkshops/{id:\\d{1,18}}/values/{value:\\d{1,18}}")
    Mono<Rendering> one(@PathVariable long id, @PathVariable long value, Viewer viewer) {
        return views.of(id, viewer)
                .filter(view -> view.isDesk() || view.picture().check() != null)
                .flatMap(view -> Mono.justOrEmpty(view.picture().table().board().find(value))
                        .flatMap(found -> page(view, found, value)))
                .switchIfEmpty(Mono.error(() -> ActionRefusal.NO_SUCH_VALUE.because()));
    }

    private Mono<Rendering> page(ActionView view, SharedValue found, long asked) {
        if (found.id() != asked) {
            return Mono.just(Screen.seeOther(view.walkshop().path() + "/values/" + found.id()));
        }
        return walkshops
                .preparation(view.walkshop())
                .map(prepared -> Screen.of("walkshop/action/value")
                        .with("view", view)
                        .with("value", found)
                        .with("prepared", prepared)
                        .build());
    }
}
