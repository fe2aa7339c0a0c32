package nl.buurtstem.walkshop.action;

import nl.buurtstem.kernel.Refusal;

/** Every way an action agenda says no. */
public enum ActionRefusal implements Refusal {
    NO_SUCH_ACTION(Kind.UNKNOWN),
    NO_SUCH_VALUE(Kind.UNKNOWN),
    LEADERS_ONLY(Kind.NOT_ALLOWED),
    STAFF_ONLY(Kind.NOT_ALLOWED),
    FACILITATORS_ONLY(Kind.NOT_ALLOWED),
    WRITTEN_MEANWHILE(Kind.NOT_NOW),
    IDEA_ALREADY(Kind.NOT_NOW),
    STOP_ALREADY(Kind.NOT_NOW),
    TITLE_LENGTH(Kind.NOT_VALID),
    TEXT_LENGTH(Kind.NOT_VALID),
    ROLE_LENGTH(Kind.NOT_VALID),
    VALUE_MISSING(Kind.NOT_VALID),
    OWNER_MISSING(Kind.NOT_VALID),
    HORIZON_MISSING(Kind.NOT_VALID),
    DUE_AHEAD(Kind.NOT_VALID),
    STATE_MISSING(Kind.NOT_VALID),
    REASON_MISSING(Kind.NOT_VALID),
    THEME_MISSING(Kind.NOT_VALID),
    PLACE_MISSING(Kind.NOT_VALID);

    private final Kind kind;

    ActionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
