package nl.buurtstem.likes;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Stands for one person under one idea: a keyed hash that says nothing without the idea's own secret. */
record PersonKey(ByteBuffer hash) {

    static PersonKey of(byte[] hash) {
        return new PersonKey(ByteBuffer.wrap(hash).asReadOnlyBuffer());
    }

    /** From hexadecimal digits. */
    static PersonKey ofHex(String digits) {
        return of(HexFormat.of().parseHex(digits));
    }

    /** In hexadecimal digits. */
    String hex() {
        byte[] bytes = new byte[hash.remaining()];
        hash.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As the database takes it. */
    ByteBuffer column() {
        return hash.duplicate();
    }
}
