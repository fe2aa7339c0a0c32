package nl.buurtstem.areas;

/** Which ideas a selection date puts on the agenda. */
public enum AgendaMode {
    /** Every idea that reached the threshold. */
    THRESHOLD,
    /** The most liked ideas, whatever their count. */
    TOP,
    /** The most liked among those that reached the threshold. */
    THRESHOLD_AND_TOP;

    /** Whether an idea must have reached the threshold. */
    public boolean needsThreshold() {
        return this != TOP;
    }

    /** Whether only the most liked are selected. */
    public boolean limitsToTop() {
        return this != THRESHOLD;
    }
}
