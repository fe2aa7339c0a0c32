package nl.buurtstem.photos;

import java.time.Duration;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Photos by their address, and the place where a form's script sends one ahead. */
@RestController
class PhotoPages {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Photos photos;
    private final PhotoRepository repository;
    private final Limits limits;
    private final Network network;

    PhotoPages(Photos photos, PhotoRepository repository, Limits limits, Network network) {
        this.photos = photos;
        this.repository = repository;
        this.limits = limits;
        this.network = network;
    }

    /** What the script puts in the form in place of the file. */
    record Kept(String sha256, String path) {}

    @PostMapping(
            path = "/photos",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Kept> keep(ServerWebExchange exchange) {
        return limits.spend("photo.network", network.of(exchange))
                .then(part(exchange))
                .flatMap(photos::keep)
                .map(id -> new Kept(id.sha256(), id.path()));
    }

    private static Mono<FilePart> part(ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .mapNotNull(parts -> parts.getFirst("photo"))
                .ofType(FilePart.class)
                .switchIfEmpty(Mono.error(PhotoRefusal.EMPTY::because));
    }

    /** The same address always shows the same picture; who knows the address may see it. */
    @GetMapping("/photos/{sha256}.jpg")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String sha256) {
        return picture(sha256, repository.content(new PhotoId(sha256)));
    }

    /** The same, as lists show it. */
    @GetMapping("/photos/{sha256}-small.jpg")
    Mono<ResponseEntity<byte[]>> showSmall(@PathVariable String sha256) {
        return picture(sha256 + "-small", repository.small(new PhotoId(sha256)));
    }

    private static Mono<ResponseEntity<byte[]>> picture(String tag, Mono<byte[]> content) {
        return content.map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                        .eTag(tag)
                        .body(jpeg))
                .switchIfEmpty(Mono.error(PhotoRefusal.NO_SUCH_PHOTO::because));
    }
}
