package nl.buurtstem.votes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.votes.ResultMap.Spot;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The options of a counted round for the map, in the reader's language. The list of bars on the page says the same. */
@Controller
class ResultMapPages {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Rounds rounds;
    private final Results results;
    private final Words words;
    private final JsonMapper json;

    ResultMapPages(Rounds rounds, Results results, Words words, JsonMapper json) {
        this.rounds = rounds;
        this.results = results;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/votes/{id:\\d{1,18}}/map.geojson")
    Mono<ResponseEntity<String>> map(@PathVariable long id, Viewer viewer, ServerWebExchange exchange) {
        Sentences said = words.in(LanguageChoice.of(exchange));
        return rounds.require(id, viewer)
                .filter(VotingRound::isCounted)
                .flatMap(results::of)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_ROUND.because()))
                .map(result ->
                        ResponseEntity.ok().contentType(GEO_JSON).body(json.writeValueAsString(all(result, said))));
    }

    private static Map<String, Object> all(Result result, Sentences said) {
        ResultMap map = result.map();
        List<Map<String, Object>> features = map == null
                ? List.of()
                : map.spots().stream().map(spot -> feature(result, spot, said)).toList();
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> feature(Result result, Spot spot, Sentences said) {
        RoundOption option = spot.bar().option();
        boolean won = spot.bar().tally().won();
        Theme theme = option.is().theme();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", option.is().title());
        properties.put("language", option.is().language());
        properties.put("path", "#option-" + option.id());
        properties.put("theme", won ? "check" : theme == null ? "pin" : theme.icon());
        properties.put("stage", won ? "adopted" : "other");
        properties.put("stageName", said.of(won ? "votes.result.won" : "votes.map.other"));
        if (result.showsFigures()) {
            properties.put(
                    "progress", said.of(result.unit(), "n", spot.bar().tally().score(), "of", result.ballots()));
        }
        properties.put("place", option.is().placeName());
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of(
                        "type",
                        "Point",
                        "coordinates",
                        List.of(spot.point().lon(), spot.point().lat())),
                "properties",
                properties);
    }
}
