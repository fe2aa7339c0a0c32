package nl.buurtstem.areas;

import nl.buurtstem.kernel.Refusal;

/** Every way the areas say no. */
public enum AreaRefusal implements Refusal {
    NO_SUCH_AREA(Kind.UNKNOWN),
    /** Nobody gave this installation its areas yet. */
    NO_AREAS(Kind.NOT_NOW),
    NOT_A_POINT(Kind.NOT_VALID),
    NOT_A_BOX(Kind.NOT_VALID),
    /** Names the {@code nearest} neighbourhood and its {@code distance} in the {@code unit} m or km. */
    OUTSIDE(Kind.NOT_VALID),
    NOT_A_KEEPER(Kind.NOT_ALLOWED),
    SIGN_IN_FIRST(Kind.NOT_SIGNED_IN),
    SETTINGS_CHANGED(Kind.NOT_NOW),
    SETTING_NUMBER(Kind.NOT_VALID),
    SETTING_PER_THOUSAND(Kind.NOT_VALID),
    SETTING_FLOOR(Kind.NOT_VALID),
    SETTING_CHOICE(Kind.NOT_VALID);

    private final Kind kind;

    AreaRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
