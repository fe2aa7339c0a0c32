package nl.buurtstem.residents;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum ResidentRefusal implements Refusal {
    SIGN_IN_FIRST(Kind.NOT_SIGNED_IN),
    EMAIL_NOT_VALID(Kind.NOT_VALID);

    private final Kind kind;

    ResidentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
