package nl.buurtstem.residents.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What one browser goes to the provider with.
 *
 * @param state comes back with the browser
 * @param nonce comes back inside the token
 * @param verifier stays with us until the code is exchanged (PKCE)
 * @param back absolute address the browser comes back to
 */
public record Errand(String state, String nonce, String verifier, String back) {

    /** What the provider may know of the verifier: its SHA-256. */
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Secrets stay out of every log. */
    @Override
    public String toString() {
        return "an errand";
    }
}
