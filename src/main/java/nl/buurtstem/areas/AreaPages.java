package nl.buurtstem.areas;

import java.time.Duration;
import nl.buurtstem.web.WebRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What maps ask for. */
@RestController
class AreaPages {

    private static final MediaType GEO_JSON = new MediaType("application", "geo+json");

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
}
