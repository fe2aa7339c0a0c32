package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtstem.addresses.Addresses;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRefusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which place somebody means by what they typed or chose: under the cross-hair, by name or address, from the list, or by numbers. */
@Component
class StopPlaces {

    /** What lies farther away says nothing of a point. */
    private static final double NEAR_ENOUGH = 300;

    private static final Pattern NUMBERS = Pattern.compile("\\s*(\\d{1,2}\\.\\d+)\\s*[,; ]\\s*(\\d{1,3}\\.\\d+)\\s*");

    private final Areas areas;
    private final Addresses addresses;

    StopPlaces(Areas areas, Addresses addresses) {
        this.areas = areas;
        this.addresses = addresses;
    }

    /**
     * A place.
     *
     * @param name of the street or landmark; empty when nothing is near
     */
    record Place(Point point, String name) {}

    /** The name of what lies there; empty when nothing does. */
    String name(Point point) {
        return areas.nearestPlace(point)
                .filter(place -> place.point().metresTo(point) < NEAR_ENOUGH)
                .map(PlaceName::name)
                .orElse("");
    }

    /** The landmarks of the walkshop's area. */
    List<PlaceName> known(Walkshop walkshop) {
        return areas.neighbourhoods().stream()
                .filter(area -> isWithin(area, walkshop.area()))
                .flatMap(area -> areas.landmarks(area.id()).stream())
                .toList();
    }

    private boolean isWithin(Area area, int whole) {
        Integer above = area.parent();
        return area.id() == whole || (above != null && isWithin(areas.area(above), whole));
    }

    /** Refuses on the field {@code place} when it is none that anybody knows. */
    Mono<Place> find(Typed typed, Walkshop walkshop) {
        return Mono.defer(() -> {
                    Optional<Place> own = own(typed, walkshop);
                    return own.isPresent() ? Mono.just(own.get()) : byAddress(typed, walkshop);
                })
                .switchIfEmpty(Mono.error(() -> WalkshopRefusal.PLACE_UNKNOWN
                        .because("place", typed.value("place"))
                        .at("place")));
    }

    private Optional<Place> own(Typed typed, Walkshop walkshop) {
        if (typed.has("lon") && typed.has("lat")) {
            Point point = Point.of(typed.value("lon"), typed.value("lat"));
            return Optional.of(new Place(point, typed.has("place") ? typed.value("place") : name(point)));
        }
        Matcher numbers = NUMBERS.matcher(typed.value("place"));
        if (numbers.matches()) {
            Point point = Point.of(numbers.group(2), numbers.group(1));
            return Optional.of(new Place(point, name(point)));
        }
        return typed.has("place") ? byName(typed.value("place")) : byLandmark(typed, walkshop);
    }

    private Optional<Place> byName(String name) {
        return areas.placeNamed(name).map(place -> new Place(place.point(), place.name()));
    }

    private Optional<Place> byLandmark(Typed typed, Walkshop walkshop) {
        return known(walkshop).stream()
                .filter(place -> String.valueOf(place.id()).equals(typed.value("landmark")))
                .map(place -> new Place(place.point(), place.name()))
                .findFirst();
    }

    private Mono<Place> byAddress(Typed typed, Walkshop walkshop) {
        return addresses.isOn() && typed.has("place")
                ? addresses
                        .find(typed.value("place"), "walkshop " + walkshop.id())
                        .map(street -> new Place(street.point(), street.name()))
                : Mono.empty();
    }
}
