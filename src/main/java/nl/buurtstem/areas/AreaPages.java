package nl.buurtstem.areas;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.web.WebRefusal;
import org.jspecify.annotations.Nullable;
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

    AreaPages(Areas areas) {
        this.areas = areas;
    }

    @GetMapping("/geo/{hash}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name) {
        Published borders = areas.files().borders();
        if (name.equals(borders.name()) && !hash.equals(borders.hash())) {
            // a page drawn just before, or on a node that knows more: these borders are nearly right
            return answer(borders, CacheControl.noStore());
        }
        Published file = areas.files().find(hash, name).orElseThrow(WebRefusal.NO_SUCH_PAGE::because);
        CacheControl forEver =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        return answer(file, forEver);
    }

    @GetMapping("/areas.geojson")
    ResponseEntity<byte[]> borders() {
        return answer(areas.files().borders(), CacheControl.noCache());
    }

    @GetMapping("/basemap.geojson")
    ResponseEntity<byte[]> basemap() {
        return ground(areas.files().ground().basemap());
    }

    @GetMapping("/buildings.geojson")
    ResponseEntity<byte[]> buildings() {
        return ground(areas.files().ground().buildings());
    }

    private static ResponseEntity<byte[]> ground(@Nullable Published file) {
        if (file == null) {
            throw WebRefusal.NO_SUCH_PAGE.because();
        }
        return answer(file, CacheControl.noCache());
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
