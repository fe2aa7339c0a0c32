package nl.buurtstem.areas.borders;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Borders;
import nl.buurtstem.areas.borders.AtlasRepository.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streets and landmarks go to the neighbourhood their point lies in; one that lies in none is forgotten. */
@Component
class PlaceMoves {

    private final AtlasRepository atlases;
    private final HistoryRepository history;

    PlaceMoves(AtlasRepository atlases, HistoryRepository history) {
        this.atlases = atlases;
        this.history = history;
    }

    /** @param importId the import that makes them move, which writes down what is forgotten */
    Mono<Void> follow(long importId, Stored stored) {
        Borders borders = stored.atlas().neighbourhoods();
        return atlases.places().collectList().flatMap(places -> {
            Set<String> taken = new HashSet<>();
            places.stream()
                    .filter(place -> stays(place, borders, stored))
                    .forEach(place -> taken.add(place.neighbourhood() + " " + place.name()));
            return Flux.fromIterable(places)
                    .filter(place -> !stays(place, borders, stored))
                    .concatMap(place -> settle(importId, place, borders.at(place.point()), stored, taken))
                    .then();
        });
    }

    private static boolean stays(Named place, Borders borders, Stored stored) {
        Area area = borders.at(place.point());
        return area != null && Objects.equals(stored.ids().get(area.key()), place.neighbourhood());
    }

    /** A name stands once in a neighbourhood: a street that lay in two of them may now lie in one. */
    private Mono<Void> settle(long importId, Named place, @Nullable Area area, Stored stored, Set<String> taken) {
        int neighbourhood = area == null ? 0 : stored.ids().getOrDefault(area.key(), 0);
        return neighbourhood != 0 && taken.add(neighbourhood + " " + place.name())
                ? atlases.replace(place, neighbourhood)
                : history.forget(importId, place);
    }
}
