package nl.buurtstem.areas;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a threshold came about, so that a page can explain it.
 *
 * @param kind which of the ways below
 * @param area the area whose inhabitants were counted, or whose fixed threshold it is
 * @param inhabitants how many live there
 * @param perThousand likes asked per 1,000 inhabitants; null for a fixed threshold
 * @param floor never fewer than this
 * @param ceiling never more than this
 */
public record ThresholdOrigin(
        Kind kind,
        String area,
        long inhabitants,
        @Nullable BigDecimal perThousand,
        @Nullable Integer floor,
        @Nullable Integer ceiling) {

    /** The ways a threshold comes about. */
    public enum Kind {
        /** The same number for everybody. */
        FIXED,
        /** So many per 1,000 inhabitants. */
        PER_THOUSAND,
        /** Per 1,000 inhabitants it would be fewer than the floor. */
        FLOOR,
        /** Per 1,000 inhabitants it would be more than the ceiling. */
        CEILING
    }
}
