package nl.buurtstem.walkshop.picture;

import nl.buurtstem.kernel.Refusal;

/** Every way a picture check says no. */
public enum PictureRefusal implements Refusal {
    NO_PICTURE(Kind.UNKNOWN),
    NO_SUCH_VALUE(Kind.UNKNOWN),
    FACILITATORS_ONLY(Kind.NOT_ALLOWED),
    NOT_BACK_YET(Kind.NOT_NOW),
    NO_VALUES(Kind.NOT_NOW),
    ASKED_ALREADY(Kind.NOT_NOW),
    NOT_OPEN(Kind.NOT_NOW),
    NOT_NOW(Kind.NOT_NOW),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    PAPER_ENTERED(Kind.NOT_NOW),
    MINIMUM_RANGE(Kind.NOT_VALID),
    UNTIL_RANGE(Kind.NOT_VALID),
    WALKED_MISSING(Kind.NOT_VALID),
    NOTHING_ANSWERED(Kind.NOT_VALID),
    ANSWER_FIRST(Kind.NOT_VALID),
    SENTENCE_LENGTH(Kind.NOT_VALID),
    PAPER_NUMBER(Kind.NOT_VALID);

    private final Kind kind;

    PictureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
