package nl.buurtstem.discussion;

import nl.buurtstem.areas.Review;

/**
 * Whether somebody may say something now, and whether a person reads it before others do.
 *
 * @param review what the area reads before it is published
 * @param first whether nothing they said was ever published
 * @param link whether it leads elsewhere
 * @param reachable whether it tells how to reach or recognise somebody, or so much else stands out that a person reads it first
 * @param staff whether they speak for the municipality here: they answer, so the pace does not hold for them, and nobody reads them first
 * @param today how often they spoke about this topic today
 */
record Gate(Degree degree, Review review, boolean first, boolean link, boolean reachable, boolean staff, int today) {

    /** What becomes of it. */
    enum Way {
        AT_ONCE,
        READ_FIRST,
        NOT_TODAY,
        CLOSED
    }

    Way way() {
        if (degree.isClosed()) {
            return Way.CLOSED;
        }
        if (staff) {
            return Way.AT_ONCE;
        }
        if (degree.isSlow() && today > 0) {
            return Way.NOT_TODAY;
        }
        return link || reachable || degree.readsAll() || areaReads() ? Way.READ_FIRST : Way.AT_ONCE;
    }

    private boolean areaReads() {
        return switch (review) {
            case ALL -> true;
            case FIRST -> first;
            case FLAGGED, NONE -> false;
        };
    }

    /** The state it begins in; refuses when it is not taken in. */
    State state() {
        return switch (way()) {
            case AT_ONCE -> State.VISIBLE;
            case READ_FIRST -> State.IN_REVIEW;
            case NOT_TODAY -> throw DiscussionRefusal.ONE_A_DAY.because();
            case CLOSED -> throw DiscussionRefusal.CLOSED_FOR_NOW.because();
        };
    }
}
