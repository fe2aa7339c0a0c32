package nl.buurtstem.areas.borders;

import nl.buurtstem.kernel.Refusal;

/** Every reason for which a file of borders is not taken; {@code area} is the feature's name. */
enum BorderRefusal implements Refusal {
    NO_FILE,
    EMPTY_FILE,
    FILE_TOO_LARGE(Kind.TOO_LARGE),
    ANOTHER_MUNICIPALITY,
    NOT_READABLE,
    NOT_JSON,
    NOT_A_COLLECTION,
    NOT_A_GEOPACKAGE,
    NO_LAYER,
    NOTHING_LEFT,
    UNKNOWN_SYSTEM,
    WRONG_SYSTEM,
    SWAPPED,
    ELSEWHERE,
    OTHER_SYSTEM,
    NO_KEY,
    NO_NAME,
    SAME_KEY,
    KEY_TAKEN,
    NO_BORDER,
    NOT_AN_AREA,
    NOT_A_NUMBER,
    RING_SHORT,
    RING_OPEN,
    BEYOND_REPAIR,
    LEVEL_UNKNOWN,
    PARENT_MISSING,
    PARENT_UNKNOWN,
    PARENT_TOO_SMALL,
    PARENT_NEEDLESS,
    PARENT_EXISTS,
    SEVERAL_MUNICIPALITIES,
    /** There is more of the same. */
    AND_MORE,
    NO_SUCH_IMPORT(Kind.UNKNOWN),
    NOT_A_KEEPER(Kind.NOT_ALLOWED),
    SIGN_IN_FIRST(Kind.NOT_SIGNED_IN),
    DECIDED(Kind.NOT_NOW),
    NOT_DONE(Kind.NOT_NOW),
    /** It takes another one back itself. */
    TAKES_BACK(Kind.NOT_NOW),
    TAKEN_BACK(Kind.NOT_NOW),
    LATER_FIRST(Kind.NOT_NOW),
    NOTHING_TO_TAKE_BACK(Kind.NOT_NOW),
    CHANGED_SINCE(Kind.NOT_NOW),
    NEEDED_SINCE(Kind.NOT_NOW),
    STRANDED(Kind.NOT_NOW);

    private final Kind kind;

    BorderRefusal() {
        this(Kind.NOT_VALID);
    }

    BorderRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
