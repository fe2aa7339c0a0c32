package nl.buurtstem.discussion;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum DiscussionRefusal implements Refusal {
    NO_SUCH_TOPIC(Kind.UNKNOWN),
    NO_SUCH_CONTRIBUTION(Kind.UNKNOWN),
    NOT_YOURS(Kind.NOT_ALLOWED),
    YOUR_OWN(Kind.NOT_ALLOWED),
    STAFF_ONLY(Kind.NOT_ALLOWED),
    NOT_OPEN(Kind.NOT_NOW),
    CLOSED_FOR_NOW(Kind.NOT_NOW),
    ONE_A_DAY(Kind.NOT_NOW),
    NOT_EDITABLE(Kind.NOT_NOW),
    NOT_NOW(Kind.NOT_NOW),
    SET_MEANWHILE(Kind.NOT_NOW),
    SIDE_MISSING(Kind.NOT_VALID),
    REACTION_MISSING(Kind.NOT_VALID),
    BODY_LENGTH(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    PERSONAL_DATA(Kind.NOT_VALID),
    LOOKS_AUTOMATIC(Kind.NOT_VALID),
    TOO_FAST(Kind.NOT_VALID),
    PHOTO_ALT_MISSING(Kind.NOT_VALID),
    PHOTO_ALT_LENGTH(Kind.NOT_VALID),
    DEGREE_MISSING(Kind.NOT_VALID),
    REASON_LENGTH(Kind.NOT_VALID);

    private final Kind kind;

    DiscussionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
