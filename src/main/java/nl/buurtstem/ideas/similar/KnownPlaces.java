package nl.buurtstem.ideas.similar;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import org.springframework.stereotype.Component;

/** Words with which people say where something is, because a well-known place here is called so. */
@Component
class KnownPlaces {

    private final Areas areas;

    KnownPlaces(Areas areas) {
        this.areas = areas;
    }

    /** The words in the names of all landmarks. */
    Set<String> words() {
        return areas.neighbourhoods().stream()
                .flatMap(area -> areas.landmarks(area.id()).stream())
                .map(PlaceName::name)
                .flatMap(name -> Topics.WORD.matcher(Topics.plain(name)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
