package nl.buurtstem.votes.count;

import java.math.BigInteger;

/** In how many ways a paper can be filled in, blank not counted. Money is not looked at, so it may be fewer. */
final class Ways {

    private final PaperRules paper;
    private final int options;

    private Ways(PaperRules paper, int options) {
        this.paper = paper;
        this.options = options;
    }

    static BigInteger of(RoundRules rules, int options) {
        return new Ways(rules.paper(), options).of(rules.kind());
    }

    private BigInteger of(VotingKind kind) {
        BigInteger ways = BigInteger.ZERO;
        for (int named = Math.max(1, paper.min()); named <= Math.min(options, paper.max()); named++) {
            BigInteger values = switch (kind) {
                case POLL, SINGLE, APPROVAL, BUDGET -> BigInteger.ONE;
                case POINTS -> pointsOver(named);
                case RANKED -> paper.equalRanks() ? sharedOrders(named) : orders(named);
            };
            ways = ways.add(choose(options, named).multiply(values));
        }
        return ways;
    }

    /** Ways to give each of so many options at least one point. */
    private BigInteger pointsOver(int named) {
        return paper.allPoints() ? choose(paper.points() - 1, named - 1) : choose(paper.points(), named);
    }

    private static BigInteger orders(int named) {
        return named <= 1 ? BigInteger.ONE : orders(named - 1).multiply(BigInteger.valueOf(named));
    }

    /** Orders in which some may be equal: the ordered Bell numbers 1, 3, 13, 75. */
    private static BigInteger sharedOrders(int named) {
        BigInteger[] orders = new BigInteger[named + 1];
        orders[0] = BigInteger.ONE;
        for (int n = 1; n <= named; n++) {
            orders[n] = BigInteger.ZERO;
            for (int first = 1; first <= n; first++) {
                orders[n] = orders[n].add(choose(n, first).multiply(orders[n - first]));
            }
        }
        return orders[named];
    }

    private static BigInteger choose(int from, int some) {
        BigInteger ways = some > from ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 1; i <= some && some <= from; i++) {
            ways = ways.multiply(BigInteger.valueOf(from - some + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
