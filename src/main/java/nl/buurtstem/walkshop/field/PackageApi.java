package nl.buurtstem.walkshop.field;

import nl.buurtstem.walkshop.TabletPackage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a tablet takes along; it asks again with the version it has, and hears that it is still the one. */
@RestController
class PackageApi {

    private final TabletPackage packages;

    PackageApi(TabletPackage packages) {
        this.packages = packages;
    }

    @GetMapping(SyncApi.WALKSHOP + "/package")
    Mono<ResponseEntity<byte[]>> take(@PathVariable long id, ServerWebExchange exchange) {
        Tablet.of(exchange).requireFor(id);
        return packages.of(id)
                .map(packed -> exchange.checkNotModified("\"" + packed.version() + "\"")
                        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).<byte[]>build()
                        : ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.noStore())
                                .body(packed.json()))
                .switchIfEmpty(Mono.error(() -> FieldRefusal.OTHER_WALKSHOP.because()));
    }
}
