package nl.buurtstem.walkshop.action;

import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Routes;
import nl.buurtstem.walkshop.WalkNode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door through which an idea becomes a stop on a route. */
@Component
public class IdeaStops {

    private static final int TITLE_MAX = 80;

    private final IdeaStopRepository stops;
    private final Routes routes;
    private final Ideas ideas;

    IdeaStops(IdeaStopRepository stops, Routes routes, Ideas ideas) {
        this.stops = stops;
        this.routes = routes;
        this.ideas = ideas;
    }

    /**
     * Puts an idea on the route of a walkshop, as its last stop.
     *
     * @throws nl.buurtstem.kernel.Refused when they do not prepare that walkshop, it lies too far away, or is on it already
     */
    @Transactional
    public Mono<Long> put(long walkshop, IdeaId idea, Person by) {
        return ideas.card(idea)
                .flatMap(card -> routes.keep(walkshop, node(card), by))
                .flatMap(node -> stops.add(walkshop, idea, node))
                .switchIfEmpty(Mono.error(() -> ActionRefusal.STOP_ALREADY.because()));
    }

    private static WalkNode node(IdeaCard card) {
        String title =
                card.title().length() <= TITLE_MAX ? card.title() : card.title().substring(0, TITLE_MAX);
        return new WalkNode(0, 0, title, "", card.point());
    }
}
