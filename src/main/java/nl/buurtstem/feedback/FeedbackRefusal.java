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
    LONGER_MISSING(Kind.NOT_VALID),
    ANSWERED_MEANWHILE(Kind.NOT_VALID),
    ANSWERED_YOURSELF(Kind.NOT_VALID),
    PLACEHOLDER_UNKNOWN(Kind.NOT_VALID),
    READER_NEEDED(Kind.NOT_VALID),
    DRAFT_CHANGED(Kind.NOT_VALID),
    COLLEAGUE_UNKNOWN(Kind.NOT_VALID),
    REMARK_LENGTH(Kind.NOT_VALID),
    NO_SUCH_DRAFT(Kind.UNKNOWN),
    NOT_ASKED(Kind.NOT_NOW),
    OWN_DRAFT(Kind.NOT_ALLOWED),
    WRITER_LEFT(Kind.NOT_NOW),
    NOTHING_CHOSEN(Kind.NOT_VALID),
    NO_SUCH_ANSWER(Kind.UNKNOWN),
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
