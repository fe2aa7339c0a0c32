package nl.buurtstem.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * An answer that every guest gets, ready to send.
 *
 * @param tag of its content, for browsers that have it already
 */
record KeptPage(HttpHeaders headers, byte[] body, byte[] zipped, String tag) {

    private static final int TAG_BYTES = 12;

    /** A page that lives for a moment. */
    static KeptPage of(HttpHeaders sent, byte[] body) {
        return of(sent, body, Deflater.DEFAULT_COMPRESSION);
    }

    /** A file that is sent for as long as this node runs: compressed as small as it gets. */
    static KeptPage ofAsset(HttpHeaders sent, byte[] body) {
        return of(sent, body, Deflater.BEST_COMPRESSION);
    }

    private static KeptPage of(HttpHeaders sent, byte[] body, int level) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(sent);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.remove(HttpHeaders.DATE);
        headers.setVary(Stream.concat(headers.getVary().stream(), Stream.of(HttpHeaders.ACCEPT_ENCODING))
                .distinct()
                .toList());
        return new KeptPage(HttpHeaders.readOnlyHttpHeaders(headers), body, zip(body, level), tag(body));
    }

    static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] body, int level) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new Level(zipped, level)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static final class Level extends GZIPOutputStream {

        Level(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }

    int size() {
        return body.length + zipped.length;
    }

    Mono<Void> send(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().putAll(headers);
        HttpHeaders asked = exchange.getRequest().getHeaders();
        if (asked.getIfNoneMatch().contains(tag)) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return response.setComplete();
        }
        boolean zip = zipped.length < body.length
                && asked.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                        .flatMap(line -> List.of(line.split(",")).stream())
                        .anyMatch(coding -> coding.strip().matches("gzip(;q=(1|0?\\.\\d*[1-9]\\d*|1\\.0+))?"));
        byte[] bytes = zip ? zipped : body;
        if (zip) {
            response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.getHeaders().setContentLength(bytes.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }
}
