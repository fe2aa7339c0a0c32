package nl.buurtstem.ledger;

import java.util.List;

/**
 * The sums of a work, or of many, in whole euros.
 *
 * @param granted what there is
 * @param committed ordered and not yet paid
 * @param spent paid
 */
record Balance(long granted, long committed, long spent) {

    private static final long BAR = 1000;
    static final Balance NOTHING = new Balance(0, 0, 0);

    /** A line that is taken back does not count; what is paid of an order is no longer ordered. */
    static Balance of(List<Line> lines) {
        Balance sum = NOTHING;
        for (Line line : lines) {
            if (line.counts()) {
                sum = sum.plus(effect(line, lines));
            }
        }
        return sum;
    }

    private static Balance effect(Line line, List<Line> all) {
        long euros = line.is().euros();
        return switch (line.kind()) {
            case GRANT, RAISE -> new Balance(euros, 0, 0);
            case LOWER -> new Balance(-euros, 0, 0);
            case COMMIT -> new Balance(0, Math.max(0, euros - paid(line.number(), all)), 0);
            case SPEND -> new Balance(0, 0, euros);
            case CORRECT, PROGRESS, DELAY, DONE -> NOTHING;
        };
    }

    private static long paid(int order, List<Line> all) {
        return all.stream()
                .filter(line -> line.pays(order))
                .mapToLong(line -> line.is().euros())
                .sum();
    }

    Balance plus(Balance other) {
        return new Balance(granted + other.granted, committed + other.committed, spent + other.spent);
    }

    /** Negative when more is ordered or spent than there is. */
    long left() {
        return granted - committed - spent;
    }

    /** How much more is ordered and spent than there is; 0 when it fits. */
    long over() {
        return Math.max(0, -left());
    }

    /** What a bar is long at most. */
    private long whole() {
        return Math.max(1, Math.max(granted, committed + spent));
    }

    /** Thousandths of a bar. */
    long spentPart() {
        return spent * BAR / whole();
    }

    /** Thousandths of a bar. */
    long committedPart() {
        return (spent + committed) * BAR / whole() - spentPart();
    }

    /** Where the money ends, in thousandths of a bar. */
    long grantedPart() {
        return Math.max(0, granted) * BAR / whole();
    }
}
