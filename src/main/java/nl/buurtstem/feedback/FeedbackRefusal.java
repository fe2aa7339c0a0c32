package nl.buurtstem.feedback;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum FeedbackRefusal implements Refusal {
    OFFICIALS_ONLY(Kind.NOT_ALLOWED),
    NOT_ANSWERABLE(Kind.NOT_NOW),
    MOVED_MEANWHILE(Kind.NOT_VALID),
    NEITHER_NOR(Kind.NOT_VALID),
    WHY_LENGTH(Kind.NOT_VALID),
    TEXT_LENGTH(Kind.NOT_VALID),
    CONTACT_MISSING(Kind.NOT_VALID),
    WHO_MISSING(Kind.NOT_VALID),
    DATE_MISSING(Kind.NOT_VALID),
    DATE_PAST(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID);

    private final Kind kind;

    FeedbackRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
