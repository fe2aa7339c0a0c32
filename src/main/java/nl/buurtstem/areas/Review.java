package nl.buurtstem.areas;

/** What a person of the municipality reads before it is published. */
public enum Review {
    ALL,
    /** What somebody puts forward for the first time. */
    FIRST,
    /** Only what somebody, or the program, pointed at. */
    FLAGGED,
    NONE
}
