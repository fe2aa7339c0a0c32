package nl.buurtstem.walkshop.action;

import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts an idea on a route; the form stands on the idea's page. */
@Controller
class IdeaStopPages {

    private final IdeaStops stops;

    IdeaStopPages(IdeaStops stops) {
        this.stops = stops;
    }

    @PostMapping("/ideas/{idea:\\d{1,18}}/stops")
    Mono<Rendering> put(@PathVariable long idea, Person person, ServerWebExchange exchange) {
        IdeaId id = new IdeaId(idea);
        return Typed.of(exchange)
                .flatMap(typed -> stops.put(typed.number("walkshop"), id, person))
                .map(node -> Screen.seeOther(id.path(), "action.said.stop"));
    }
}
