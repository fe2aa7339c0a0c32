package nl.buurtstem.ideas;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum IdeaRefusal implements Refusal {
    NO_SUCH_IDEA(Kind.UNKNOWN),
    NOT_YOURS(Kind.NOT_ALLOWED),
    NOT_YOUR_MOVE(Kind.NOT_ALLOWED),
    FACILITATORS_ONLY(Kind.NOT_ALLOWED),
    NOT_YOUR_AREA(Kind.NOT_VALID),
    CHANNEL_MISSING(Kind.NOT_VALID),
    RECEIVED_MISSING(Kind.NOT_VALID),
    RECEIVED_WHEN(Kind.NOT_VALID),
    NOT_NOW(Kind.NOT_NOW),
    NOT_EDITABLE(Kind.NOT_NOW),
    REASON_NEEDED(Kind.NOT_VALID),
    CONTACT_AND_DATE_NEEDED(Kind.NOT_VALID),
    POSSIBLE_NEEDED(Kind.NOT_VALID),
    CAUSE_NEEDED(Kind.NOT_VALID),
    TARGET_NEEDED(Kind.NOT_VALID),
    TITLE_LENGTH(Kind.NOT_VALID),
    GOAL_LENGTH(Kind.NOT_VALID),
    BODY_LENGTH(Kind.NOT_VALID),
    THEME_MISSING(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    PLACE_MISSING(Kind.NOT_VALID),
    PLACE_UNKNOWN(Kind.NOT_VALID),
    PERSONAL_DATA(Kind.NOT_VALID),
    LOOKS_AUTOMATIC(Kind.NOT_VALID),
    TOO_FAST(Kind.NOT_VALID),
    PLACE_NAME_LENGTH(Kind.NOT_VALID),
    PHOTO_ALT_MISSING(Kind.NOT_VALID),
    PHOTO_ALT_LENGTH(Kind.NOT_VALID),
    ADDENDUM_LENGTH(Kind.NOT_VALID);

    private final Kind kind;

    IdeaRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
