package nl.buurtstem.walkshop.field;

import nl.buurtstem.web.Limits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where tablets send photos and voice notes, each under the hash of its bytes. */
@RestController
class AttachmentApi {

    private final Attachments attachments;
    private final Limits limits;

    AttachmentApi(Attachments attachments, Limits limits) {
        this.attachments = attachments;
        this.limits = limits;
    }

    @PutMapping(VeldSecurity.API + "v1/attachments/{sha256}")
    Mono<ResponseEntity<Void>> put(@PathVariable String sha256, ServerWebExchange exchange) {
        Tablet tablet = Tablet.of(exchange);
        Attachments.Announced announced =
                announced(sha256, exchange.getRequest().getHeaders());
        return limits.spend("tablet.attachment", tablet.device().toString())
                .then(attachments.has(sha256))
                .flatMap(here -> here
                        ? FieldWire.drain(exchange).thenReturn(false)
                        : attachments.keep(announced, FieldWire.pieces(exchange), tablet))
                .map(fresh -> ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.NO_CONTENT)
                        .build());
    }

    private static Attachments.Announced announced(String sha256, HttpHeaders headers) {
        MediaType type = headers.getContentType();
        String mime = type == null ? "" : type.getType() + "/" + type.getSubtype();
        return new Attachments.Announced(sha256, mime, headers.getContentLength());
    }
}
