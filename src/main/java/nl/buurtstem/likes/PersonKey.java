package nl.buurtstem.likes;

import java.nio.ByteBuffer;

/** Stands for one person under one idea: a keyed hash that says nothing without the idea's own secret. */
record PersonKey(ByteBuffer hash) {

    static PersonKey of(byte[] hash) {
        return new PersonKey(ByteBuffer.wrap(hash).asReadOnlyBuffer());
    }

    /** As the database takes it. */
    ByteBuffer column() {
        return hash.duplicate();
    }
}
