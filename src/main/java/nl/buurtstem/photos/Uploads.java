package nl.buurtstem.photos;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what a browser sends, and stops reading as soon as it is too much. */
@Component
class Uploads {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    Mono<byte[]> read(FilePart part) {
        return DataBufferUtils.join(part.content(), MAX_BYTES)
                .map(Uploads::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, e -> PhotoRefusal.TOO_LARGE.because());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] all = new byte[buffer.readableByteCount()];
        buffer.read(all);
        DataBufferUtils.release(buffer);
        return all;
    }
}
