package nl.buurtstem.follows;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum FollowRefusal implements Refusal {
    NO_SUCH_FOLLOW(Kind.UNKNOWN),
    NO_SUCH_AREA(Kind.UNKNOWN),
    NO_SUCH_SUBJECT(Kind.UNKNOWN),
    LINK_WRONG(Kind.UNKNOWN),
    TOO_MANY(Kind.NOT_NOW),
    PACE_UNKNOWN(Kind.NOT_VALID),
    RADIUS_UNKNOWN(Kind.NOT_VALID),
    PLACE_MISSING(Kind.NOT_VALID),
    PLACE_UNKNOWN(Kind.NOT_VALID),
    MOST_RANGE(Kind.NOT_VALID),
    TIME_UNKNOWN(Kind.NOT_VALID);

    private final Kind kind;

    FollowRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
