package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes within the money: plans in order of their votes, equal ones by lot; each wins when it fits in what is left of the total and of
 * its theme, and is passed over otherwise. Plans nobody chose do not win.
 *
 * <p>This is the greedy rule of most cities ("greedy approval": N. Talmon and P. Faliszewski, "A framework for approval-based
 * budgeting methods", AAAI 2019), with sub-budgets beside the total.
 */
final class Knapsack {

    private final Counting counting;
    private final Money money;
    private final Map<String, Long> spent = new HashMap<>();
    private final List<Long> winners = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private long left;

    private Knapsack(Counting counting) {
        this.counting = counting;
        this.money = counting.rules().money();
        this.left = money.total();
    }

    static Counting.Found of(Counting counting) {
        return new Knapsack(counting).count();
    }

    private Counting.Found count() {
        for (List<Long> group : counting.groups(counting.candidates(), counting.chosen())) {
            int before = winners.size();
            List<Step> looked = group.stream().map(this::look).toList();
            int won = winners.size() - before;
            if (won > 0 && won < group.size()) {
                steps.add(Step.of(Said.TIE, group).with("n", counting.chosen(group.getFirst())));
            }
            steps.addAll(looked);
        }
        steps.add(Step.of(Said.MONEY_LEFT).with("left", left));
        List<Long> ranking = counting.best(List.copyOf(counting.options().keySet()), counting.chosen());
        return new Counting.Found(winners, ranking, counting.chosen(), steps);
    }

    private Step look(long id) {
        Option option = counting.option(id);
        long votes = counting.chosen(id);
        long ofTheme = money.limit(option.theme()) - spent.getOrDefault(option.theme(), 0L);
        if (votes == 0) {
            return Step.of(Said.BUDGET_NO_VOTES, id);
        }
        Step step = Step.of(Said.BUDGET_SKIPPED_TOTAL, id).with("n", votes).with("cost", option.cost());
        if (option.cost() > left) {
            return step.with("left", left);
        }
        if (option.cost() > ofTheme) {
            return step.as(Said.BUDGET_SKIPPED_THEME).with("left", ofTheme).with("theme", option.theme());
        }
        left -= option.cost();
        spent.merge(option.theme(), option.cost(), Long::sum);
        winners.add(id);
        return step.as(Said.BUDGET_WINS).with("left", left);
    }
}
