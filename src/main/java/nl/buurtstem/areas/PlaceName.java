package nl.buurtstem.areas;

/**
 * A street or landmark one may name as the place of an idea.
 *
 * @param point where a pin for it goes
 */
public record PlaceName(int id, String name, Kind kind, int neighbourhood, Point point) {

    /** What sort of place. */
    public enum Kind {
        STREET,
        LANDMARK
    }
}
