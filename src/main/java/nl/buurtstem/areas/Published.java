package nl.buurtstem.areas;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that browsers may keep for ever, because its address says what is in it. */
record Published(String name, String hash, byte[] content) {

    private static final int LENGTH = 16;

    static Published of(String name, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Published(name, HexFormat.of().formatHex(digest).substring(0, LENGTH), content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String path() {
        return "/geo/" + hash + "/" + name;
    }
}
