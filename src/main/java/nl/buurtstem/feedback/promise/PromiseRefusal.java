package nl.buurtstem.feedback.promise;

import nl.buurtstem.kernel.Refusal;

/** Every way a promise is refused, or a word about one. */
public enum PromiseRefusal implements Refusal {
    NO_SUCH_PROMISE(Kind.UNKNOWN),
    OFFICIALS_ONLY(Kind.NOT_ALLOWED),
    CLOSED(Kind.NOT_NOW),
    SAID_MEANWHILE(Kind.NOT_VALID),
    WHAT_LENGTH(Kind.NOT_VALID),
    OWNER_MISSING(Kind.NOT_VALID),
    DATE_MISSING(Kind.NOT_VALID),
    DATE_PAST(Kind.NOT_VALID),
    DATE_NOT_LATER(Kind.NOT_VALID),
    KIND_MISSING(Kind.NOT_VALID),
    REASON_LENGTH(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID);

    private final Kind kind;

    PromiseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
