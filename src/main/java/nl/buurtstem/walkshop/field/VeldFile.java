package nl.buurtstem.walkshop.field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;

/**
 * One file of the walk application.
 *
 * @param hash SHA-256 of its bytes, by which a tablet knows that it came whole
 */
record VeldFile(byte[] bytes, String type, String hash) {

    static VeldFile of(Resource file, String type) throws IOException {
        return of(file.getContentAsByteArray(), type);
    }

    static VeldFile of(String text, String type) {
        return of(text.getBytes(StandardCharsets.UTF_8), type);
    }

    private static VeldFile of(byte[] bytes, String type) {
        return new VeldFile(bytes, type, hash(bytes));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
