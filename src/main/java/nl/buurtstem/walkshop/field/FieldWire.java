package nl.buurtstem.walkshop.field;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What tablets send, read with limits of its own: a batch is larger than anything a browser sends here. */
@Component
class FieldWire {

    private final JsonMapper json;

    FieldWire(JsonMapper json) {
        this.json = json;
    }

    /** @throws nl.buurtstem.kernel.Refused (not understood), or an error for a body that is too large */
    <T> Mono<T> read(ServerWebExchange exchange, int most, Class<T> type) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), most)
                .map(FieldWire::bytes)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> read(bytes, type));
    }

    private <T> T read(byte[] bytes, Class<T> type) {
        try {
            T read = json.readValue(bytes, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw FieldRefusal.NOT_UNDERSTOOD.because();
        }
        throw FieldRefusal.NOT_UNDERSTOOD.because();
    }

    /** The body piece by piece. */
    static Flux<byte[]> pieces(ServerWebExchange exchange) {
        return exchange.getRequest().getBody().map(FieldWire::bytes);
    }

    /** Reads the body to its end for the sake of politeness: who still sends would take an early answer for a broken line. */
    static Mono<Void> drain(ServerWebExchange exchange) {
        return exchange.getRequest()
                .getBody()
                .doOnNext(DataBufferUtils::release)
                .then();
    }

    private static byte[] bytes(DataBuffer buffer) {
        try {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
