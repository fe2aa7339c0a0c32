package nl.buurtstem.desk;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum DeskRefusal implements Refusal {
    STAFF_ONLY(Kind.NOT_ALLOWED),
    GONE(Kind.NOT_NOW),
    TAKEN_MEANWHILE(Kind.NOT_NOW),
    CANNOT_NOW(Kind.NOT_NOW),
    NOTHING_CHOSEN(Kind.NOT_VALID),
    TOO_MANY(Kind.NOT_VALID),
    TOO_LATE(Kind.NOT_NOW),
    COLLEAGUE_MISSING(Kind.NOT_VALID),
    NOTE_LENGTH(Kind.NOT_VALID),
    NAME_LENGTH(Kind.NOT_VALID),
    VIEWS_FULL(Kind.NOT_VALID);

    private final Kind kind;

    DeskRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
