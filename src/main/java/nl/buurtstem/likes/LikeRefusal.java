package nl.buurtstem.likes;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum LikeRefusal implements Refusal {
    OWN_IDEA(Kind.NOT_ALLOWED),
    LIKES_CLOSED(Kind.NOT_NOW);

    private final Kind kind;

    LikeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
