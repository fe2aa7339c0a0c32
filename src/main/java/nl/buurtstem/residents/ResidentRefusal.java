package nl.buurtstem.residents;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum ResidentRefusal implements Refusal {
    SIGN_IN_FIRST(Kind.NOT_SIGNED_IN),
    EMAIL_NOT_VALID(Kind.NOT_VALID),
    CODE_WRONG(Kind.NOT_VALID),
    CODE_TRIED_TOO_OFTEN(Kind.NOT_VALID),
    LINK_OVER(Kind.NOT_NOW),
    NAME_LENGTH(Kind.NOT_VALID),
    NAME_CHARACTERS(Kind.NOT_VALID),
    NAME_RESERVED(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    LEAVE_NOT_CONFIRMED(Kind.NOT_VALID),
    NOT_ADMINISTRATOR(Kind.NOT_ALLOWED),
    OWN_ROLE(Kind.NOT_NOW),
    LAST_ADMINISTRATOR(Kind.NOT_NOW),
    ROLE_UNKNOWN(Kind.NOT_VALID),
    AREA_UNKNOWN(Kind.NOT_VALID),
    MUNICIPAL_DOWN(Kind.NOT_REACHABLE),
    MUNICIPAL_NOT_SET_UP(Kind.NOT_REACHABLE),
    MUNICIPAL_REFUSED(Kind.NOT_ALLOWED),
    MUNICIPAL_EXPIRED(Kind.NOT_NOW),
    MUNICIPAL_REPLAYED(Kind.NOT_NOW),
    MUNICIPAL_WRONG_AUDIENCE(Kind.NOT_ALLOWED),
    MUNICIPAL_CLOCK(Kind.NOT_ALLOWED),
    MUNICIPAL_NOT_TRUSTED(Kind.NOT_ALLOWED),
    MUNICIPAL_NO_EMAIL(Kind.NOT_ALLOWED),
    MUNICIPAL_NO_ROLE(Kind.NOT_ALLOWED);

    private final Kind kind;

    ResidentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
