package nl.buurtstem.walkshop.prepare;

import java.util.Comparator;
import java.util.List;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Kit;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is there already: plans, and ideas of residents to look at on the way. */
@Controller
class AroundPages {

    private static final String DESK = "/walkshops/{id:\\d{1,18}}/preparation";
    private static final int OFFERED = 15;

    private final Desks desks;
    private final Kit kit;
    private final Ideas ideas;

    AroundPages(Desks desks, Kit kit, Ideas ideas) {
        this.desks = desks;
        this.kit = kit;
        this.ideas = ideas;
    }

    @GetMapping(DESK + "/around")
    Mono<Rendering> around(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            Person person,
            ServerWebExchange exchange) {
        return desks.open(id, person, exchange)
                .flatMap(desk -> Mono.zip(
                                ideas.cards(desk.prepared().ideas()).collectList(),
                                kit.around(desk.walkshop(), q)
                                        .collectList()
                                        .flatMapMany(ideas::cards)
                                        .collectList())
                        .map(cards -> Screen.of("walkshop/prepare/around")
                                .with("desk", desk)
                                .with("chosen", cards.getT1())
                                .with("found", nearest(desk.prepared(), cards.getT2()))
                                .with("q", q)
                                .form()
                                .build()));
    }

    /** Those that are not chosen yet; the nearest to the route come first. */
    private static List<IdeaCard> nearest(Preparation prepared, List<IdeaCard> found) {
        List<Point> way = prepared.way();
        return found.stream()
                .filter(card -> !prepared.ideas().contains(card.id()))
                .sorted(Comparator.comparingDouble(card -> distance(card.point(), way)))
                .limit(OFFERED)
                .toList();
    }

    private static double distance(Point point, List<Point> way) {
        return way.stream().mapToDouble(point::metresTo).min().orElse(0);
    }

    @PutMapping(DESK + "/ideas/{idea:\\d{1,18}}")
    Mono<Rendering> look(@PathVariable long id, @PathVariable long idea, Person person) {
        return kit.look(id, new IdeaId(idea), person).thenReturn(back(id, "walkshop.said.idea_chosen"));
    }

    @DeleteMapping(DESK + "/ideas/{idea:\\d{1,18}}")
    Mono<Rendering> leave(@PathVariable long id, @PathVariable long idea, Person person) {
        return kit.leave(id, new IdeaId(idea), person).thenReturn(back(id, "walkshop.said.idea_left"));
    }

    private static Rendering back(long id, String said) {
        return Screen.seeOther("/walkshops/" + id + "/preparation/around", said);
    }
}
