package nl.buurtstem.walkshop.together;

import nl.buurtstem.kernel.Refusal;

/** Every way putting together says no. */
public enum TogetherRefusal implements Refusal {
    NO_SUCH_VALUE(Kind.UNKNOWN),
    NO_SUCH_STEP(Kind.UNKNOWN),
    NO_SUCH_OBSERVATION(Kind.UNKNOWN),
    NOT_WALKED_YET(Kind.NOT_NOW),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    NAME_LENGTH(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    TOO_MANY_VALUES(Kind.NOT_VALID),
    INTO_ITSELF(Kind.NOT_VALID),
    SPLIT_SOME(Kind.NOT_VALID),
    TEXT_LENGTH(Kind.NOT_VALID),
    THEME_MISSING(Kind.NOT_VALID),
    NODE_MISSING(Kind.NOT_VALID);

    private final Kind kind;

    TogetherRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
