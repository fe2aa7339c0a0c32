package nl.buurtstem.votes.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What everybody has left while plans are bought: whole numbers over one denominator that grows along, so that nothing is rounded. However many people
 * there are, they have few different amounts; those who have the same stand together.
 */
final class Purses {

    private final List<Integer> people;
    private final int[] holds; // of each crowd, which amount
    private List<Line> amounts; // from the least to the most
    private BigInteger under;

    /** Everybody has an equal part of this money, and so many euros more. */
    Purses(List<Integer> people, long money, long raised) {
        this.people = people;
        this.holds = new int[people.size()];
        this.under = BigInteger.valueOf(people.stream().mapToLong(n -> n).sum());
        this.amounts =
                List.of(new Line(BigInteger.valueOf(money).add(under.multiply(BigInteger.valueOf(raised))), under));
    }

    /** What a line stands for. */
    Rational exact(Line line) {
        return new Rational(line.now(), under);
    }

    Line euros(long whole) {
        return Line.flat(under.multiply(BigInteger.valueOf(whole)));
    }

    private long[] payers(Plan plan) {
        long[] payers = new long[amounts.size()];
        plan.crowds().forEach(crowd -> payers[holds[crowd]] += people.get(crowd));
        return payers;
    }

    Offer offer(Plan plan, int after) {
        long[] payers = payers(plan);
        Line rest = euros(plan.cost());
        long paying = plan.votes();
        for (int i = 0; i < payers.length && paying > 0; i++) {
            if (payers[i] > 0) {
                if (canPay(amounts.get(i), paying, rest)) {
                    break;
                }
                rest = rest.minus(amounts.get(i), payers[i]);
                paying -= payers[i];
            }
        }
        return new Offer(plan, rest, paying, after);
    }

    private static boolean canPay(Line amount, long paying, Line rest) {
        return amount.now().multiply(BigInteger.valueOf(paying)).compareTo(rest.now()) >= 0;
    }

    /**
     * What came of a payment.
     *
     * @param finer by what all numbers were multiplied to stay whole
     * @param pays what those paid who paid the most
     * @param until the first further euro of the share, from 1, with which somebody no longer gives all they have
     */
    record Paid(BigInteger finer, Line pays, long until) {}

    Paid pay(Offer offer) {
        BigInteger paying = BigInteger.valueOf(offer.paying());
        BigInteger finer =
                paying.divide(paying.gcd(offer.rest().now()).gcd(offer.rest().more()));
        under = under.multiply(finer);
        amounts = amounts.stream().map(amount -> amount.times(finer)).toList();
        Line rest = offer.rest().times(finer);
        Line pays = rest.over(paying);
        long[] payers = payers(offer.plan());
        List<Line> left = new ArrayList<>(amounts);
        long until = Line.FOREVER;
        boolean rich = false; // amounts grow, so whoever comes after somebody who can pay can pay too
        for (int i = 0; i < payers.length; i++) {
            rich = rich || canPay(amounts.get(i), offer.paying(), rest);
            left.set(i, rich ? amounts.get(i).minus(pays, 1) : Line.ZERO);
            if (payers[i] > 0 && !rich) {
                until = Math.min(
                        until, rest.minus(amounts.get(i), offer.paying()).dropsAt());
            }
        }
        hold(offer.plan(), left);
        return new Paid(finer, pays, until);
    }

    /** Those who chose the plan have this left of what they had; equal amounts become one again. */
    private void hold(Plan plan, List<Line> left) {
        boolean[] chose = new boolean[holds.length];
        plan.crowds().forEach(crowd -> chose[crowd] = true);
        boolean[] kept = new boolean[left.size()];
        boolean[] paid = new boolean[left.size()];
        for (int crowd = 0; crowd < holds.length; crowd++) {
            (chose[crowd] ? paid : kept)[holds[crowd]] = true;
        }
        int[] before = new int[kept.length];
        int[] after = new int[kept.length];
        List<Line> merged = new ArrayList<>();
        for (int i = 0, j = 0; i < kept.length || j < kept.length; ) {
            if (i < kept.length && (j == kept.length || Line.BY_NOW.compare(amounts.get(i), left.get(j)) <= 0)) {
                before[i] = kept[i] ? place(merged, amounts.get(i)) : 0;
                i++;
            } else {
                after[j] = paid[j] ? place(merged, left.get(j)) : 0;
                j++;
            }
        }
        Arrays.setAll(holds, crowd -> (chose[crowd] ? after : before)[holds[crowd]]);
        amounts = merged;
    }

    /** The place of an amount that is no less than all that are there. */
    private static int place(List<Line> merged, Line next) {
        if (merged.isEmpty() || !merged.getLast().equals(next)) {
            merged.add(next);
        }
        return merged.size() - 1;
    }
}
