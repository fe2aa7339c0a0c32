package nl.buurtstem.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger; it never changes.
 *
 * @param number counts from 1 within its work
 * @param takenBack number of the line that takes it back; null when it counts
 */
record Line(
        long work,
        int number,
        NewLine is,
        Instant saidAt,
        @Nullable Integer takenBack) {

    LineKind kind() {
        return is.kind();
    }

    /** The same, taken back by the line of this number. */
    Line takenBack(int by) {
        return new Line(work, number, is, saidAt, by);
    }

    /** Whether it stands, and the sums count it. */
    boolean counts() {
        return takenBack == null;
    }

    /** Whether it pays an order. */
    boolean pays(int order) {
        Integer of = is.of();
        return kind() == LineKind.SPEND && of != null && of == order && counts();
    }
}
