package nl.buurtstem.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.WebRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a place field asks for while one types: our own names of streets and landmarks first, then addresses. */
@RestController
class AddressPages {

    private static final int SUGGESTIONS = 8;
    private static final int OWN_AT_MOST = 4;
    private static final int TYPED_MAX = 100;

    private final Areas areas;
    private final Addresses addresses;
    private final Network network;

    AddressPages(Areas areas, Addresses addresses, Network network) {
        this.areas = areas;
        this.addresses = addresses;
        this.network = network;
    }

    /**
     * A place one may choose, as scripts read it. An address has an id and no point: where it is, is asked when it is chosen.
     *
     * @param neighbourhood its name; empty for an address
     */
    record Choice(
            String name,
            String kind,
            String neighbourhood,
            @Nullable Integer neighbourhoodId,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String id) {}

    @GetMapping(path = "/places", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<List<Choice>> places(@RequestParam(defaultValue = "") String q, ServerWebExchange exchange) {
        String typed = q.substring(0, Math.min(q.length(), TYPED_MAX));
        List<Choice> own =
                areas.suggest(typed, SUGGESTIONS).stream().map(this::choice).toList();
        return addresses.suggest(typed, SUGGESTIONS, network.of(exchange)).map(found -> together(own, found));
    }

    private Choice choice(PlaceName place) {
        Area neighbourhood = areas.area(place.neighbourhood());
        return new Choice(
                place.name(),
                place.kind().name().toLowerCase(Locale.ROOT),
                neighbourhood.name(),
                neighbourhood.id(),
                place.point().lon(),
                place.point().lat(),
                null);
    }

    private static List<Choice> together(List<Choice> own, List<Addresses.Suggestion> found) {
        List<Choice> all = new ArrayList<>(found.isEmpty() ? own : own.subList(0, Math.min(OWN_AT_MOST, own.size())));
        found.stream()
                .limit(SUGGESTIONS - (long) all.size())
                .forEach(one -> all.add(new Choice(one.title(), "address", "", null, null, null, one.id())));
        return all;
    }

    /** Where a chosen address is shown: on its street, under the street's name. */
    @GetMapping(path = "/places/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Choice> place(@PathVariable String id, ServerWebExchange exchange) {
        return addresses
                .street(id, network.of(exchange))
                .map(street -> new Choice(
                        street.name(),
                        "street",
                        "",
                        null,
                        street.point().lon(),
                        street.point().lat(),
                        id))
                .switchIfEmpty(Mono.error(WebRefusal.NO_SUCH_PAGE::because));
    }
}
