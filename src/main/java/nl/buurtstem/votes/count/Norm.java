package nl.buurtstem.votes.count;

import java.math.BigInteger;

/**
 * How many of the residents must take part or agree; of residents, not of voters.
 *
 * @param percent 1 to 100
 * @param residents how many people live there, or may vote
 */
public record Norm(Of of, int percent, long residents) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** What is held against the norm. */
    public enum Of {
        /** Valid papers, blank ones included: below the norm nothing wins. */
        TURNOUT,
        /** Papers on which an option is chosen: an option below the norm cannot win. Not for ranked rounds and points. */
        SUPPORT
    }

    /** What the norm asked and what came of it; of SUPPORT the most chosen option counts. */
    public record Met(long counted, long needed, boolean met) {}

    public Norm {
        if (percent < 1 || percent > 100 || residents < 1) {
            throw new IllegalArgumentException("a norm is 1 to 100 percent of at least one resident");
        }
    }

    /** The smallest number that is at least this share of the residents. */
    public long needed() {
        return BigInteger.valueOf(residents)
                .multiply(BigInteger.valueOf(percent))
                .add(HUNDRED.subtract(BigInteger.ONE))
                .divide(HUNDRED)
                .longValueExact();
    }

    Met met(long counted) {
        return new Met(counted, needed(), counted >= needed());
    }
}
