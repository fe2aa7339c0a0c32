package nl.buurtstem.walkshop.field;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Cuts a stream of bytes into pieces of one size, counts them and hashes them on the way; holds one piece at the most. */
final class Pieces {

    static final int SIZE = 256 * 1024;

    private final MessageDigest digest = Secrets.sha256();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream(64 * 1024);
    private long bytes;

    /** Pieces that are full now. */
    List<byte[]> add(byte[] more) {
        digest.update(more);
        bytes += more.length;
        List<byte[]> full = new ArrayList<>();
        int from = 0;
        while (from < more.length) {
            int some = Math.min(SIZE - open.size(), more.length - from);
            open.write(more, from, some);
            from += some;
            if (open.size() == SIZE) {
                full.add(open.toByteArray());
                open.reset();
            }
        }
        return full;
    }

    /** What is left in the end; empty or one. */
    List<byte[]> rest() {
        return open.size() == 0 ? List.of() : List.of(open.toByteArray());
    }

    long bytes() {
        return bytes;
    }

    /** Of everything; to be asked once. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
