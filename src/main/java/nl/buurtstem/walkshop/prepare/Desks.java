package nl.buurtstem.walkshop.prepare;

import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Remarks;
import nl.buurtstem.walkshop.Removals;
import nl.buurtstem.walkshop.Removed;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.LanguageChoice;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lays out a walkshop for whoever may see how it is prepared. */
@Component("walkshopDesks")
class Desks {

    private final Walkshops walkshops;
    private final Removals removals;
    private final Areas areas;
    private final Words words;

    Desks(Walkshops walkshops, Removals removals, Areas areas, Words words) {
        this.walkshops = walkshops;
        this.removals = removals;
        this.areas = areas;
        this.words = words;
    }

    Mono<Desk> open(long id, Person person, ServerWebExchange exchange) {
        return walkshops
                .require(WalkshopRight.READ_DESK, id, person)
                .flatMap(walkshops::preparation)
                .flatMap(prepared ->
                        removed(prepared.walkshop(), person).map(removed -> desk(prepared, removed, person, exchange)));
    }

    private Mono<List<Removed>> removed(Walkshop walkshop, Person person) {
        return WalkshopRight.PREPARE.allows(person, walkshop)
                ? removals.of(walkshop).collectList()
                : Mono.just(List.of());
    }

    private Desk desk(Preparation prepared, List<Removed> removed, Person person, ServerWebExchange exchange) {
        Walkshop walkshop = prepared.walkshop();
        return new Desk(
                prepared,
                areas.area(walkshop.area()).name(),
                WalkshopRight.PREPARE.allows(person, walkshop),
                WalkshopRight.LEAD.allows(person, walkshop),
                Remarks.of(prepared, words.in(LanguageChoice.of(exchange)), words),
                removed);
    }
}
