package nl.buurtstem.feedback.clock;

import nl.buurtstem.kernel.Refusal;

/** Every way the clock says no. */
enum ClockRefusal implements Refusal {
    STAFF_ONLY(Kind.NOT_ALLOWED),
    NO_TERM(Kind.NOT_NOW),
    REASON_LENGTH(Kind.NOT_VALID),
    DATE_MISSING(Kind.NOT_VALID),
    DATE_NOT_LATER(Kind.NOT_VALID),
    DATE_TOO_FAR(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID);

    private final Kind kind;

    ClockRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
