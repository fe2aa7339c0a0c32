package nl.buurtstem.photos;

import nl.buurtstem.kernel.Refusal;

/** Every way the photos say no. */
public enum PhotoRefusal implements Refusal {
    NO_SUCH_PHOTO(Kind.UNKNOWN),
    EMPTY(Kind.NOT_VALID),
    TOO_LARGE(Kind.TOO_LARGE),
    NOT_A_PICTURE(Kind.NOT_VALID),
    TOO_MANY_PIXELS(Kind.NOT_VALID);

    private final Kind kind;

    PhotoRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
