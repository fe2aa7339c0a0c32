package nl.buurtstem.areas;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.web.WebRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What maps and place fields ask for. */
@RestController
class AreaPages {

    private static final MediaType GEO_JSON = new MediaType("application", "geo+json");
    private static final int SUGGESTIONS = 8;
    private static final int TYPED_MAX = 100;

    private final Areas areas;
    private final MapFiles files;

    AreaPages(Areas areas, MapFiles files) {
        this.areas = areas;
        this.files = files;
    }

    @GetMapping("/geo/{hash}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name) {
        Published file = files.find(hash, name).orElseThrow(WebRefusal.NO_SUCH_PAGE::because);
        CacheControl forEver =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        return answer(file, forEver);
    }

    @GetMapping("/areas.geojson")
    ResponseEntity<byte[]> borders() {
        return answer(files.borders(), CacheControl.noCache());
    }

    @GetMapping("/basemap.geojson")
    ResponseEntity<byte[]> basemap() {
        return answer(files.basemap(), CacheControl.noCache());
    }

    @GetMapping("/buildings.geojson")
    ResponseEntity<byte[]> buildings() {
        return answer(files.buildings(), CacheControl.noCache());
    }

    private static ResponseEntity<byte[]> answer(Published file, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(kept)
                .eTag(file.hash())
                .body(file.content());
    }

    /** A place one may choose, as scripts read it. */
    record Suggestion(String name, String kind, String neighbourhood, int neighbourhoodId, double lon, double lat) {}

    @GetMapping(path = "/places", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Suggestion> places(@RequestParam(defaultValue = "") String q) {
        String typed = q.substring(0, Math.min(q.length(), TYPED_MAX));
        return areas.suggest(typed, SUGGESTIONS).stream().map(this::suggestion).toList();
    }

    private Suggestion suggestion(PlaceName place) {
        Area neighbourhood = areas.area(place.neighbourhood());
        return new Suggestion(
                place.name(),
                place.kind().name().toLowerCase(Locale.ROOT),
                neighbourhood.name(),
                neighbourhood.id(),
                place.point().lon(),
                place.point().lat());
    }
}
