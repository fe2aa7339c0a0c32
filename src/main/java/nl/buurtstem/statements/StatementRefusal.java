package nl.buurtstem.statements;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum StatementRefusal implements Refusal {
    NO_SUCH_SESSION(Kind.UNKNOWN),
    NO_SUCH_STATEMENT(Kind.UNKNOWN),
    OFFICIALS_ONLY(Kind.NOT_ALLOWED),
    NOT_YOURS(Kind.NOT_ALLOWED),
    SUBJECT_NOT_OPEN(Kind.NOT_NOW),
    ALREADY_ONE(Kind.NOT_NOW),
    NOT_NOW(Kind.NOT_NOW),
    NOT_OPEN(Kind.NOT_NOW),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    NO_OWN(Kind.NOT_NOW),
    TOO_MANY(Kind.NOT_NOW),
    NO_RESULT_YET(Kind.NOT_NOW),
    POSITION_MISSING(Kind.NOT_VALID),
    QUESTION_LENGTH(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    OPENS_MISSING(Kind.NOT_VALID),
    CLOSES_MISSING(Kind.NOT_VALID),
    CLOSES_BEFORE(Kind.NOT_VALID),
    TOO_LONG(Kind.NOT_VALID),
    SEEDS_NUMBER(Kind.NOT_VALID),
    SEED_LENGTH(Kind.NOT_VALID),
    SEED_TWICE(Kind.NOT_VALID),
    STATEMENT_LENGTH(Kind.NOT_VALID),
    PERSONAL_DATA(Kind.NOT_VALID),
    ALREADY_THERE(Kind.NOT_VALID),
    END_PAST(Kind.NOT_VALID),
    REASON_LENGTH(Kind.NOT_VALID);

    private final Kind kind;

    StatementRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
