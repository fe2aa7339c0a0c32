package nl.buurtstem.votes.count;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * A number that follows the share evenly: what it is now, and what every further euro of the share adds to it.
 *
 * @param more less than nothing when it shrinks
 */
record Line(BigInteger now, BigInteger more) {

    static final Line ZERO = new Line(BigInteger.ZERO, BigInteger.ZERO);
    static final Comparator<Line> BY_NOW = (a, b) -> {
        int now = a.now.compareTo(b.now);
        return now != 0 ? now : a.more.compareTo(b.more);
    };

    static final long FOREVER = Long.MAX_VALUE;

    static Line flat(BigInteger now) {
        return new Line(now, BigInteger.ZERO);
    }

    Line times(BigInteger factor) {
        return new Line(now.multiply(factor), more.multiply(factor));
    }

    Line minus(Line other, long times) {
        BigInteger factor = BigInteger.valueOf(times);
        return new Line(now.subtract(other.now.multiply(factor)), more.subtract(other.more.multiply(factor)));
    }

    Line over(BigInteger divisor) {
        return new Line(now.divide(divisor), more.divide(divisor));
    }

    /** The first euro, from 1, with which this is nothing or less; it is more than nothing now. */
    long endsAt() {
        return more.signum() >= 0 ? FOREVER : steps(now.add(more.negate()).subtract(BigInteger.ONE));
    }

    /** The first euro, from 1, with which this is less than nothing; it is not now. */
    long dropsAt() {
        return more.signum() >= 0 ? FOREVER : steps(now.add(more.negate()));
    }

    private long steps(BigInteger whole) {
        BigInteger steps = whole.divide(more.negate());
        return steps.bitLength() < Long.SIZE - 2 ? steps.longValueExact() : FOREVER;
    }
}
