package nl.buurtstem.votes.count;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over several pieces as if they were one. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
