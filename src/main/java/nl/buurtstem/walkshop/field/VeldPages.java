package nl.buurtstem.walkshop.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.web.LanguageChoice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * The walk application as it is installed on a tablet: one page for everybody, without a viewer and without a word about anybody, and the
 * worker that keeps it when there is no network. What a tablet writes and sends is the business of its scripts and of the doors under
 * {@code /veld/api/}.
 */
@RestController
class VeldPages {

    private static final String ROOT = "/veld/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:;"
                    + " media-src blob:; worker-src 'self'; manifest-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String PERMISSIONS =
            "camera=(self), microphone=(self), geolocation=(self), screen-wake-lock=(self), payment=()";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final VeldShell shell;
    private final Words words;
    private final VeldFile worker;

    /** @param works false to take the worker away from every tablet that comes by, should one ever do harm */
    VeldPages(VeldShell shell, Words words, @Value("${buurtstem.veld.worker}") boolean works) throws IOException {
        this.shell = shell;
        this.words = words;
        this.worker = works ? shell.worker() : shell.noWorker();
    }

    @GetMapping("/veld")
    ResponseEntity<Void> whole() {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, "/veld/")
                .build();
    }

    @GetMapping("/veld/")
    ResponseEntity<byte[]> page() {
        return answer(shell.page(), CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("Permissions-Policy", PERMISSIONS)
                .body(shell.page().bytes());
    }

    /** A browser asks for it now and then, and compares: another byte is a new version. */
    @GetMapping("/veld/sw.js")
    ResponseEntity<byte[]> worker() {
        return answer(worker, CacheControl.noCache())
                .header("Service-Worker-Allowed", ROOT)
                .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'; script-src 'self'")
                .body(worker.bytes());
    }

    @GetMapping("/veld/{build:[0-9a-f]{12}}/{*path}")
    ResponseEntity<byte[]> file(@PathVariable String build, @PathVariable String path) {
        VeldFile file = build.equals(shell.build()) ? shell.file(path.substring(1)) : null;
        return file == null
                ? ResponseEntity.notFound().build()
                : answer(file, FOR_EVER).body(file.bytes());
    }

    /** What it is called on a home screen, and how it looks there. */
    record Manifest(
            String id,
            String name,
            @JsonProperty("short_name") String shortName,
            String lang,
            String dir,
            @JsonProperty("start_url") String startUrl,
            String scope,
            String display,
            @JsonProperty("background_color") String background,
            @JsonProperty("theme_color") String theme,
            List<Map<String, String>> icons) {}

    @GetMapping(path = "/veld/manifest.webmanifest", produces = "application/manifest+json")
    Manifest manifest(ServerWebExchange exchange) {
        Sentences t = words.in(LanguageChoice.of(exchange));
        String name = t.of(VeldShell.WORDS + "app.name");
        String shortName = t.of(VeldShell.WORDS + "app.short");
        String direction = t.language().direction();
        String tag = t.language().tag();
        return new Manifest(
                ROOT, name, shortName, tag, direction, ROOT, ROOT, "standalone", "#ffffff", "#08424a", icons());
    }

    private List<Map<String, String>> icons() {
        String here = ROOT + shell.build();
        return List.of(
                Map.of("src", here + "/favicon.svg", "type", "image/svg+xml", "sizes", "any"),
                icon(here, 192, "any"),
                icon(here, 512, "any"),
                icon(here, 512, "maskable"));
    }

    private static Map<String, String> icon(String here, int size, String purpose) {
        String address = here + "/veld/home-" + size + ".png";
        return Map.of("src", address, "type", "image/png", "sizes", size + "x" + size, "purpose", purpose);
    }

    private static ResponseEntity.BodyBuilder answer(VeldFile file, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .cacheControl(kept);
    }
}
