package nl.buurtstem.moderation.appeal;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum AppealRefusal implements Refusal {
    NO_SUCH_APPEAL(Kind.UNKNOWN),
    NOT_YOURS(Kind.NOT_ALLOWED),
    LOOKED_AT_SOON(Kind.NOT_NOW),
    TOO_LATE(Kind.NOT_NOW),
    SUPERSEDED(Kind.NOT_NOW),
    ONCE(Kind.NOT_NOW),
    ALREADY_RULED(Kind.NOT_NOW),
    WORDS_LENGTH(Kind.NOT_VALID),
    NOT_FOR_YOU(Kind.NOT_ALLOWED),
    RULED_MEANWHILE(Kind.NOT_NOW),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    VERDICT_MISSING(Kind.NOT_VALID),
    RULE_MISSING(Kind.NOT_VALID),
    SENTENCE_LENGTH(Kind.NOT_VALID);

    private final Kind kind;

    AppealRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
