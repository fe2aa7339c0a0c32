package nl.buurtstem.walkshop.field;

import nl.buurtstem.kernel.Refusal;

/** Every way the work on the way says no, to tablets and at the desk. */
public enum FieldRefusal implements Refusal {
    /** No tablet has this token, or its time is over: join again. */
    TOKEN_UNKNOWN(Kind.NOT_SIGNED_IN),
    TABLET_REVOKED(Kind.NOT_ALLOWED),
    OTHER_WALKSHOP(Kind.NOT_ALLOWED),
    CODE_UNKNOWN(Kind.NOT_VALID),
    CODE_EXPIRED(Kind.NOT_VALID),
    NAME_LENGTH(Kind.NOT_VALID),
    NOT_UNDERSTOOD(Kind.NOT_VALID),
    TOO_MANY_RECORDS(Kind.TOO_LARGE),
    LENGTH_MISSING(Kind.NOT_VALID),
    LENGTH_DIFFERS(Kind.NOT_VALID),
    HASH_DIFFERS(Kind.NOT_VALID),
    TYPE_UNKNOWN(Kind.NOT_VALID),
    ATTACHMENT_TOO_LARGE(Kind.TOO_LARGE),
    NO_SUCH_ATTACHMENT(Kind.UNKNOWN),
    NO_SUCH_TABLET(Kind.UNKNOWN),
    CHOSEN_ALREADY(Kind.NOT_NOW),
    NOTHING_TICKED(Kind.NOT_VALID),
    FROM_ELSEWHERE(Kind.NOT_ALLOWED),
    NO_FILE(Kind.NOT_VALID),
    NOT_A_COPY(Kind.NOT_VALID),
    COPY_OF_ANOTHER(Kind.NOT_VALID),
    COPY_TOO_LARGE(Kind.TOO_LARGE);

    private final Kind kind;

    FieldRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
