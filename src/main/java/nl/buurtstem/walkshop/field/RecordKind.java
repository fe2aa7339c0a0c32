package nl.buurtstem.walkshop.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a record is about. */
enum RecordKind {
    OBSERVATION,
    INTERVIEW,
    MOMENT,
    PRIORITY,
    TRACK,
    TOMBSTONE,
    /** Something that a newer tablet knows and this version of the program does not: kept whole until one does. */
    OTHER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name, as far as this version knows it. */
    static Optional<RecordKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind != OTHER && kind.word().equals(word))
                .findFirst();
    }
}
