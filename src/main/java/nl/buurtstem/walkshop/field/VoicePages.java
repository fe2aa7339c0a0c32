package nl.buurtstem.walkshop.field;

import java.util.List;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.field.AttachmentRepository.Kept;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Voice notes, for people of the municipality in the walkshop's area; a part of one at a time, as players ask for it. */
@Controller
class VoicePages {

    private final Walkshops walkshops;
    private final Attachments attachments;

    VoicePages(Walkshops walkshops, Attachments attachments) {
        this.walkshops = walkshops;
        this.attachments = attachments;
    }

    @GetMapping("/walkshops/{id:\\d{1,18}}/voice/{sha256:[0-9a-f]{64}}")
    Mono<Void> listen(@PathVariable long id, @PathVariable String sha256, Person person, ServerWebExchange exchange) {
        return walkshops
                .require(WalkshopRight.READ_DESK, id, person)
                .flatMap(walkshop -> attachments.in(id, sha256))
                .filter(one -> one.mime().startsWith("audio/"))
                .switchIfEmpty(Mono.error(() -> FieldRefusal.NO_SUCH_ATTACHMENT.because()))
                .flatMap(one -> send(one, exchange));
    }

    private Mono<Void> send(Kept one, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, one.mime());
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        headers.setCacheControl(CacheControl.noStore().cachePrivate());
        List<HttpRange> ranges = ranges(exchange);
        long first = ranges.isEmpty() ? 0 : ranges.getFirst().getRangeStart(one.bytes());
        long last = ranges.isEmpty() ? one.bytes() - 1 : ranges.getFirst().getRangeEnd(one.bytes());
        if (first > last || first >= one.bytes()) {
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + one.bytes());
            response.setStatusCode(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
            return response.setComplete();
        }
        if (!ranges.isEmpty()) {
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + first + "-" + last + "/" + one.bytes());
            response.setStatusCode(HttpStatus.PARTIAL_CONTENT);
        }
        headers.setContentLength(last - first + 1);
        Flux<DataBuffer> bytes = attachments.bytes(one, first, last).map(response.bufferFactory()::wrap);
        return response.writeWith(bytes);
    }

    /** Of a request for several parts the whole is sent, as the standard allows. */
    private static List<HttpRange> ranges(ServerWebExchange exchange) {
        try {
            List<HttpRange> ranges = exchange.getRequest().getHeaders().getRange();
            return ranges.size() == 1 ? ranges : List.of();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
