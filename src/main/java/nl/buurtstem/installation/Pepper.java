package nl.buurtstem.installation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's secret. It makes keyed hashes (HMAC-SHA256, RFC 2104) and seals small secrets (AES-256-GCM); each
 * purpose has a key of its own, so that a hash made for one purpose says nothing about another.
 */
public final class Pepper {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    private Pepper(byte[] secret) {
        this.secret = secret.clone();
    }

    /** A pepper of these characters. */
    public static Pepper of(String secret) {
        return new Pepper(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A pepper of these bytes. */
    public static Pepper of(byte[] secret) {
        return new Pepper(secret);
    }

    /** HMAC-SHA256 of the text, under this purpose's own key; 32 bytes. */
    public byte[] hash(String purpose, String text) {
        return hmac(hmac(secret, purpose), text);
    }

    /** {@link #hash} in 64 hexadecimal digits. */
    public String hex(String purpose, String text) {
        return HexFormat.of().formatHex(hash(purpose, text));
    }

    /** Encrypts these bytes for this purpose: nonce, then ciphertext with its tag. */
    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes that {@link #seal} was given. Throws when they were sealed with another pepper, or changed since. */
    public byte[] open(String purpose, byte[] sealed) {
        byte[] nonce = new byte[NONCE];
        ByteBuffer in = ByteBuffer.wrap(sealed).get(nonce);
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another pepper, or damaged", e);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec key = new SecretKeySpec(hmac(secret, "seal " + purpose), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
