package nl.buurtstem.web;

import nl.buurtstem.kernel.Refusal;

/** Every way the frame itself says no. */
public enum WebRefusal implements Refusal {
    NO_SUCH_PAGE(Kind.UNKNOWN),
    FORM_TOO_OLD(Kind.NOT_ALLOWED),
    NOT_ALLOWED(Kind.NOT_ALLOWED),
    TOO_LARGE(Kind.TOO_LARGE),
    NOT_UNDERSTOOD(Kind.NOT_VALID),
    TOO_OFTEN(Kind.TOO_MANY);

    private final Kind kind;

    WebRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
