package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The method of equal shares for approval papers with cost utilities: everybody who chose something gets an equal share of the
 * money, and plans are bought by those who chose them.
 *
 * <p>After D. Peters, G. Pierczyński and P. Skowron, "Proportional participatory budgeting with additive utilities", NeurIPS 2021, and
 * its description on equalshares.net. A plan's cost is split as equally as possible among its supporters; the plan whose
 * largest payment per euro of its cost is smallest is bought next. Ties go to the cheaper plan, then to more votes, then to the
 * lot, as equalshares.net recommends. {@link Completion#ADD_ONE} raises every share by one euro at a time and stops before the
 * plans together cost more than there is, or when nothing that was chosen fits any more; money left after that stays unspent. Trying every euro is what
 * the literature does (equalshares.net, "completion"; pabutools); we go at once to the next euro with which anything can change. Between two of those every
 * payment follows the share along a straight line ({@link Line}), so that it can be told when somebody who gives all they have no longer does, when another
 * plan comes first, or when one that was too dear is not. As the winners do not grow evenly with the money, halving intervals would be wrong.
 * Sub-budgets are ours: a plan is out as soon as its theme has too little money left.
 */
final class EqualShares {

    private final Counting counting;
    private final long voters;
    private final Plan.All plans;

    private EqualShares(Counting counting) {
        this.counting = counting;
        this.voters = counting.papers().size();
        this.plans = Plan.All.of(counting);
    }

    static Counting.Found of(Counting counting) {
        return new EqualShares(counting).count();
    }

    private Counting.Found count() {
        List<Long> all = List.copyOf(counting.options().keySet());
        if (voters == 0) {
            return new Counting.Found(
                    List.of(), counting.best(all, Map.of()), counting.chosen(), List.of(Step.of(Said.NO_VOTES)));
        }
        Rational share = Rational.of(counting.rules().money().total()).dividedBy(voters);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Said.SHARES_START)
                .with("n", voters)
                .with("cents", share.hundredths())
                .with("exact", share.toString()));
        Purchase bought = complete(share, steps);
        steps.addAll(bought.steps());
        steps.add(Step.of(Said.MONEY_LEFT).with("left", left(bought)));
        List<Long> ranking = new ArrayList<>(bought.winners());
        counting.best(all, counting.chosen()).stream()
                .filter(id -> !bought.winners().contains(id))
                .forEach(ranking::add);
        return new Counting.Found(bought.winners(), ranking, counting.chosen(), steps);
    }

    private Purchase complete(Rational share, List<Step> steps) {
        if (counting.rules().completion() == Completion.NONE) {
            return Purchase.told(counting, plans, 0);
        }
        long raised = raised();
        Rational last = share.plus(Rational.of(raised));
        steps.add(Step.of(Said.SHARES_COMPLETED)
                .with("raised", raised)
                .with("cents", last.hundredths())
                .with("exact", last.toString()));
        return Purchase.told(counting, plans, raised);
    }

    /** By how many euros every share can be raised. Where the next euros change nothing, as a purchase says itself, none of them is tried. */
    private long raised() {
        long raised = 0;
        Purchase bought = Purchase.quick(counting, plans, raised);
        while (somethingFits(bought)) {
            long next = Math.addExact(raised, bought.steady());
            Purchase more = Purchase.quick(counting, plans, next);
            if (left(more) < 0) {
                return next - 1;
            }
            raised = next;
            bought = more;
        }
        return raised;
    }

    private long left(Purchase bought) {
        return counting.rules().money().total() - bought.cost();
    }

    /** Whether something that was chosen, and lost, would still fit in the money there is. */
    private boolean somethingFits(Purchase bought) {
        Map<String, Long> spent = new TreeMap<>();
        bought.winners().stream()
                .map(counting::option)
                .forEach(option -> spent.merge(option.theme(), option.cost(), Long::sum));
        return counting.candidates().stream()
                .filter(id -> counting.chosen(id) > 0 && !bought.winners().contains(id))
                .map(counting::option)
                .anyMatch(option -> option.cost() <= left(bought)
                        && option.cost()
                                <= counting.rules().money().limit(option.theme())
                                        - spent.getOrDefault(option.theme(), 0L));
    }
}
