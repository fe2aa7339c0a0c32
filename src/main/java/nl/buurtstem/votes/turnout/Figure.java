package nl.buurtstem.votes.turnout;

import org.jspecify.annotations.Nullable;

/**
 * A number of people, if it may be shown.
 *
 * @param people null: hidden, and not known to whoever holds this
 */
public record Figure(@Nullable Integer people) {

    static final Figure HIDDEN = new Figure(null);

    public boolean isHidden() {
        return people == null;
    }

    /** How many of these residents in percent; null when one of the two is not known. */
    public @Nullable Double percentOf(long residents) {
        Integer known = people;
        return known == null || residents <= 0 ? null : 100.0 * known / residents;
    }

    /** For files and bars: the number, or nothing. */
    public int orZero() {
        Integer known = people;
        return known == null ? 0 : known;
    }
}
