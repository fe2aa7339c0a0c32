package nl.buurtstem.votes.count;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * The tree as it stood at the end of a day, signed.
 *
 * @param day such as {@code 2026-11-21}
 * @param root hexadecimal
 * @param signature Ed25519 over {@link #text}, in Base64; empty when nobody signed it
 */
public record Head(String day, int size, String root, String signature) {

    /** All of it in one line, for whoever keeps it: {@code java Recount.java --head} holds it against a later file. */
    public String line() {
        return String.join(":", day, String.valueOf(size), root, signature);
    }

    /** What is signed. */
    public static byte[] text(String round, String day, int size, String root) {
        return ("buurtstem head 1\n" + round + "\n" + day + "\n" + size + "\n" + root + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The head of this day, signed with an Ed25519 key. */
    public static Head sign(String round, String day, int size, String root, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text(round, day, size, root));
            return new Head(day, size, root, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this key cannot sign", e);
        }
    }

    /** Whether whoever holds the private part of this key signed it. */
    public boolean isSigned(String round, PublicKey key) {
        try {
            Signature checker = Signature.getInstance("Ed25519");
            checker.initVerify(key);
            checker.update(text(round, day, size, root));
            return checker.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
