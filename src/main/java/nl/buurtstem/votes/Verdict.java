package nl.buurtstem.votes;

import nl.buurtstem.kernel.Refused;

/** What the database says of a vote. */
enum Verdict {
    COUNTED,
    /** The very same was there already: an answer got lost, and this is it once more. */
    REPEATED,
    CHANGED,
    /** They voted before, with another form. */
    TWICE,
    /** No ballot has this token. */
    UNKNOWN,
    EARLY,
    LATE,
    CLOSED;

    boolean isIn() {
        return this == COUNTED || this == REPEATED || this == CHANGED;
    }

    void requireIn() {
        if (!isIn()) {
            throw refusal();
        }
    }

    Refused refusal() {
        return switch (this) {
            case TWICE -> VoteRefusal.VOTED_ALREADY.because();
            case UNKNOWN -> VoteRefusal.NOTHING_TO_CHANGE.because();
            case EARLY -> VoteRefusal.NOT_OPEN_YET.because();
            default -> VoteRefusal.CLOSED.because();
        };
    }
}
