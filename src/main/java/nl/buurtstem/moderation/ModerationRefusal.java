package nl.buurtstem.moderation;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum ModerationRefusal implements Refusal {
    NO_SUCH_SUBJECT(Kind.UNKNOWN),
    OFFICIALS_ONLY(Kind.NOT_ALLOWED),
    NOT_YOUR_OWN(Kind.NOT_ALLOWED),
    NOT_IN_THIS_SITUATION(Kind.NOT_NOW),
    DECIDED_MEANWHILE(Kind.NOT_NOW),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    DECISION_MISSING(Kind.NOT_VALID),
    RULE_MISSING(Kind.NOT_VALID),
    SENTENCE_LENGTH(Kind.NOT_VALID),
    REASON_MISSING(Kind.NOT_VALID),
    REMARK_LENGTH(Kind.NOT_VALID),
    REMARK_MISSING(Kind.NOT_VALID);

    private final Kind kind;

    ModerationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
