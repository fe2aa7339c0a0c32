package nl.buurtstem.votes.count;

import java.math.BigInteger;

/** An exact fraction in lowest terms; money is divided without rounding anything. */
record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {

    static final Rational ZERO = of(0);

    Rational {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("a fraction of nothing");
        }
        BigInteger common = over.gcd(under);
        if (!common.equals(BigInteger.ONE)) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Rational of(long over, long under) {
        return new Rational(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Rational plus(Rational other) {
        return new Rational(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Rational minus(Rational other) {
        return new Rational(
                over.multiply(other.under).subtract(other.over.multiply(under)), under.multiply(other.under));
    }

    Rational times(long factor) {
        return new Rational(over.multiply(BigInteger.valueOf(factor)), under);
    }

    Rational dividedBy(long divisor) {
        return new Rational(over, under.multiply(BigInteger.valueOf(divisor)));
    }

    Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Rational other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** Whole hundredths, rounded down. */
    long hundredths() {
        return over.multiply(BigInteger.valueOf(100)).divide(under).longValueExact();
    }

    /** {@code 100/33}, or {@code 10} when it is whole. */
    @Override
    public String toString() {
        return under.equals(BigInteger.ONE) ? over.toString() : over + "/" + under;
    }
}
