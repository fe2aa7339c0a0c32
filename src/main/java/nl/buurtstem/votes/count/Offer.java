package nl.buurtstem.votes.count;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * How a plan would be paid for: whoever has less than an equal part gives all they have, the others share the rest equally.
 *
 * @param rest what is left for those to pay
 * @param paying how many they are; none when all together have too little
 * @param after how many plans were bought when this was worked out. People have only less afterwards, so later it can only cost each of them more.
 */
record Offer(Plan plan, Line rest, long paying, int after) {

    /** The smallest payment per euro of the cost first; then the cheaper plan, then more votes. What is equal then, the lot decides. */
    static final Comparator<Offer> BETTER = ((Comparator<Offer>) Offer::perEuro)
            .thenComparingLong(offer -> offer.plan.cost())
            .thenComparingLong(offer -> -offer.plan.votes());

    static final Comparator<Offer> BEST = BETTER.thenComparingInt(offer -> offer.plan.place());

    private int perEuro(Offer other) {
        return rest.now().multiply(other.scale()).compareTo(other.rest.now().multiply(scale()));
    }

    /** By this, a plan's rest becomes what one person pays for one euro of it; what costs nothing is paid with nothing. */
    private BigInteger scale() {
        return BigInteger.valueOf(paying).multiply(BigInteger.valueOf(Math.max(1, plan.cost())));
    }

    Offer times(BigInteger factor) {
        return new Offer(plan, rest.times(factor), paying, after);
    }

    /** The first further euro of the share, from 1, with which this may no longer be better than another one. */
    long aheadUntil(Offer other) {
        Line ahead = other.rest.times(scale()).minus(rest.times(other.scale()), 1);
        Comparator<Plan> first = Comparator.comparingLong(Plan::cost)
                .thenComparingLong(one -> -one.votes())
                .thenComparingInt(Plan::place);
        return first.compare(plan, other.plan) < 0 ? ahead.dropsAt() : ahead.endsAt();
    }
}
