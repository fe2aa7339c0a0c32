package nl.buurtstem.votes;

/** Where a round is in its life, as far as people decide about it; whether it is open, the clock says. */
public enum RoundStage {
    /** Only whoever makes rounds there sees it. */
    DRAFT,
    /** A draft that was thrown away; it may be put back. */
    THROWN,
    /** Everybody reads it; it may still change. */
    ANNOUNCED,
    /** Dates and options stay as they are. */
    FIXED,
    /** Stopped while it was open, with a public reason; it is never counted. */
    STOPPED,
    COUNTED
}
