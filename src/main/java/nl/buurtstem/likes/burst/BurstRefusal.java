package nl.buurtstem.likes.burst;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum BurstRefusal implements Refusal {
    NO_SUCH_BURST(Kind.UNKNOWN),
    OFFICIALS_ONLY(Kind.NOT_ALLOWED),
    NOT_YOUR_OWN(Kind.NOT_ALLOWED),
    DECIDED_MEANWHILE(Kind.NOT_NOW),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    LIKES_CLOSED(Kind.NOT_NOW),
    REASON_LENGTH(Kind.NOT_VALID);

    private final Kind kind;

    BurstRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
