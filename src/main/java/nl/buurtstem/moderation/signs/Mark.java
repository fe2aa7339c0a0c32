package nl.buurtstem.moderation.signs;

/**
 * Where a sign stands in a text.
 *
 * @param from index of its first character
 * @param to index after its last
 */
public record Mark(Sign sign, int from, int to) {

    boolean overlaps(Mark other) {
        return from < other.to && other.from < to;
    }
}
