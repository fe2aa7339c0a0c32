package nl.buurtstem.ideas.form;

import java.util.Optional;
import nl.buurtstem.addresses.Addresses;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Network;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks the address register what our own names do not tell: which street a point is on, and where an address is that somebody
 * typed without a script. Without an answer a form stays what it was.
 */
@Component
class FormPlaces {

    private final Addresses addresses;
    private final Areas areas;
    private final PlaceChoice places;
    private final Network network;

    FormPlaces(Addresses addresses, Areas areas, PlaceChoice places, Network network) {
        this.addresses = addresses;
        this.areas = areas;
        this.places = places;
        this.network = network;
    }

    /** The form with its place settled as far as addresses can. */
    Mono<FilledForm> settle(FilledForm filled, ServerWebExchange exchange) {
        IdeaForm form = filled.form();
        if (!addresses.isOn()) {
            return Mono.just(filled);
        }
        if (form.hasPin()) {
            return streetAt(form, exchange).map(filled::on).defaultIfEmpty(filled);
        }
        return form.place().isBlank() || areas.placeNamed(form.place()).isPresent()
                ? Mono.just(filled)
                : addresses
                        .find(form.place(), network.of(exchange))
                        .map(street -> filled.with(form.at(street.point(), street.name()))
                                .on(street.name()))
                        .defaultIfEmpty(filled);
    }

    private Mono<String> streetAt(IdeaForm form, ServerWebExchange exchange) {
        try {
            return streetAt(Point.of(form.lon(), form.lat()), form.place(), exchange);
        } catch (Refused noPoint) {
            return Mono.empty();
        }
    }

    /** What the street at this point is called, unless our own name for the place is known already. */
    Mono<String> streetAt(Point point, String named, ServerWebExchange exchange) {
        Optional<PlaceName> own = places.ownName(point, named);
        return own.isPresent() ? Mono.empty() : addresses.nameAt(point, network.of(exchange));
    }

    /** Whom to thank for addresses; empty without them. */
    String attribution() {
        return addresses.attribution();
    }
}
