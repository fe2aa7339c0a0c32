package nl.buurtstem.discussion.subjects;

import nl.buurtstem.kernel.Refusal;

/** Every way subjects say no. */
public enum SubjectRefusal implements Refusal {
    NO_SUCH_SUBJECT(Kind.UNKNOWN),
    STAFF_ONLY(Kind.NOT_ALLOWED),
    NOT_NOW(Kind.NOT_NOW),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    TITLE_LENGTH(Kind.NOT_VALID),
    QUESTION_LENGTH(Kind.NOT_VALID),
    BODY_LENGTH(Kind.NOT_VALID),
    RESULT_LENGTH(Kind.NOT_VALID),
    SUMMARY_LENGTH(Kind.NOT_VALID),
    AREA_MISSING(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    THEME_MISSING(Kind.NOT_VALID),
    INFLUENCE_MISSING(Kind.NOT_VALID),
    RESULT_MISSING(Kind.NOT_VALID),
    REASON_MISSING(Kind.NOT_VALID),
    REASON_LENGTH(Kind.NOT_VALID);

    private final Kind kind;

    SubjectRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
