package nl.buurtstem.walkshop;

import nl.buurtstem.kernel.Refusal;

/** Every way preparing and leading a walkshop says no. */
public enum WalkshopRefusal implements Refusal {
    NO_SUCH_WALKSHOP(Kind.UNKNOWN),
    NO_SUCH_PART(Kind.UNKNOWN),
    STAFF_ONLY(Kind.NOT_ALLOWED),
    FACILITATORS_ONLY(Kind.NOT_ALLOWED),
    BACK_ALREADY(Kind.NOT_NOW),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    STAGE_MOVED(Kind.NOT_NOW),
    TITLE_LENGTH(Kind.NOT_VALID),
    QUESTION_LENGTH(Kind.NOT_VALID),
    TEXT_LENGTH(Kind.NOT_VALID),
    AREA_MISSING(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    SUBJECT_UNKNOWN(Kind.NOT_VALID),
    DAY_MISSING(Kind.NOT_VALID),
    DAY_UNREADABLE(Kind.NOT_VALID),
    TIME_UNREADABLE(Kind.NOT_VALID),
    KIND_MISSING(Kind.NOT_VALID),
    LANGUAGE_EMPTY(Kind.NOT_VALID),
    PLACE_UNKNOWN(Kind.NOT_VALID),
    PLACE_FAR(Kind.NOT_VALID),
    ROUTE_UNREADABLE(Kind.NOT_VALID),
    ADDRESS_UNREADABLE(Kind.NOT_VALID),
    TOO_MANY_PARTS(Kind.NOT_VALID),
    NODE_MISSING(Kind.NOT_VALID),
    THEME_MISSING(Kind.NOT_VALID),
    PERSON_MISSING(Kind.NOT_VALID),
    CONSENT_MISSING(Kind.NOT_VALID);

    private final Kind kind;

    WalkshopRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
