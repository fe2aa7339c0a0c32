package nl.buurtstem.votes.turnout;

/**
 * Where people live.
 *
 * @param key the municipality's short name for it; empty for those who did not say where they live
 * @param residents how many people live there; 0 when nobody knows
 */
public record Place(String key, String name, long residents) {

    /** Those who did not say where they live. */
    public static final Place UNSAID = new Place("", "", 0);

    public boolean isSaid() {
        return !key.isEmpty();
    }
}
