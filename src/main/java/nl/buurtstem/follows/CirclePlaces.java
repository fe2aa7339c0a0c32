package nl.buurtstem.follows;

import java.util.regex.Pattern;
import nl.buurtstem.addresses.Addresses;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.web.Network;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where somebody wants their circle: a place by its name or address, or the middle of a neighbourhood. */
@Component
class CirclePlaces {

    private static final int LONGEST = 120;
    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\s+\\d+\\s?\\p{L}?$");

    private final Areas areas;
    private final Addresses addresses;
    private final Network network;

    CirclePlaces(Areas areas, Addresses addresses, Network network) {
        this.areas = areas;
        this.addresses = addresses;
        this.network = network;
    }

    /** The circle this form means; fails when its place is unknown or lies outside every area. */
    Mono<Target> target(CircleForm form, ServerWebExchange exchange) {
        return Mono.defer(() -> point(form, exchange))
                .doOnNext(areas::locate)
                .map(point -> Target.circle(point, form.chosenRadius()));
    }

    private Mono<Point> point(CircleForm form, ServerWebExchange exchange) {
        String typed = form.typedPlace();
        if (typed.isEmpty()) {
            return Mono.just(middle(form.chosenNeighbourhood()));
        }
        String name = HOUSE_NUMBER.matcher(typed).replaceFirst("");
        return Mono.justOrEmpty(areas.placeNamed(typed).or(() -> areas.placeNamed(name)))
                .map(PlaceName::point)
                .switchIfEmpty(Mono.defer(() -> address(typed, exchange)))
                .switchIfEmpty(Mono.error(() -> FollowRefusal.PLACE_UNKNOWN.because("place", shortened(typed))));
    }

    private Point middle(String neighbourhood) {
        return areas.byKey(neighbourhood)
                .map(area -> areas.middle(area.id()))
                .orElseThrow(FollowRefusal.PLACE_MISSING::because);
    }

    private Mono<Point> address(String typed, ServerWebExchange exchange) {
        return addresses.isOn() && typed.length() <= LONGEST
                ? addresses.find(typed, network.of(exchange)).map(Addresses.Street::point)
                : Mono.empty();
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }
}
