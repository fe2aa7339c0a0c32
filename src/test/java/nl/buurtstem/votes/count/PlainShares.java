package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Equal shares as the literature describes it: every purse is looked at for every plan, and every euro more is tried. Slow, and short enough to be believed. */
final class PlainShares {

    /** What won, in order, and by how many euros shares were raised. */
    record Found(List<Long> winners, long raised) {}

    private final CountInput input;
    private final List<BallotPaper> papers;

    private PlainShares(CountInput input) {
        this.input = input;
        BallotRules rules = new BallotRules(input.rules(), input.options());
        this.papers = input.papers().stream()
                .filter(paper -> rules.isValid(paper) && !paper.isBlank())
                .toList();
    }

    static Found of(CountInput input) {
        return new PlainShares(input).count();
    }

    private Found count() {
        if (papers.isEmpty()) {
            return new Found(List.of(), 0);
        }
        Rational share = Rational.of(input.rules().money().total(), papers.size());
        List<Option> bought = bought(share);
        long raised = 0;
        while (input.rules().completion() == Completion.ADD_ONE && somethingFits(bought)) {
            List<Option> more = bought(share.plus(Rational.of(raised + 1)));
            if (cost(more) > input.rules().money().total()) {
                break;
            }
            bought = more;
            raised++;
        }
        return new Found(bought.stream().map(Option::id).toList(), raised);
    }

    private boolean somethingFits(List<Option> bought) {
        return input.options().stream()
                .anyMatch(option -> votes(option) > 0
                        && !bought.contains(option)
                        && option.cost() <= input.rules().money().total() - cost(bought)
                        && option.cost() <= leftOf(option, bought));
    }

    private static long cost(List<Option> some) {
        return some.stream().mapToLong(Option::cost).sum();
    }

    private long leftOf(Option option, List<Option> bought) {
        return input.rules().money().limit(option.theme())
                - cost(bought.stream()
                        .filter(one -> one.theme().equals(option.theme()))
                        .toList());
    }

    private long votes(Option option) {
        return papers.stream().filter(paper -> paper.value(option.id()) > 0).count();
    }

    private List<Option> bought(Rational share) {
        Rational[] purses = new Rational[papers.size()];
        Arrays.fill(purses, share);
        List<Option> open = new ArrayList<>(
                input.options().stream().filter(option -> votes(option) > 0).toList());
        List<Option> bought = new ArrayList<>();
        while (true) {
            Map<Option, Rational> most = new HashMap<>();
            open.removeIf(option -> option.cost() > leftOf(option, bought) || !pays(option, purses, most));
            if (open.isEmpty()) {
                return bought;
            }
            Option best = open.stream()
                    .min(Comparator.comparing((Option option) -> option.cost() == 0
                                    ? Rational.ZERO
                                    : most.get(option).dividedBy(option.cost()))
                            .thenComparing(Option::cost)
                            .thenComparing(option -> -votes(option))
                            .thenComparing(option -> input.lot().place(option.id())))
                    .orElseThrow();
            for (int i = 0; i < purses.length; i++) {
                if (papers.get(i).value(best.id()) > 0) {
                    purses[i] = purses[i].minus(purses[i].min(most.get(best)));
                }
            }
            bought.add(best);
            open.remove(best);
        }
    }

    /** Whether its supporters can pay for it together; if so, what those pay who pay the most. */
    private boolean pays(Option option, Rational[] purses, Map<Option, Rational> most) {
        List<Rational> theirs = new ArrayList<>();
        for (int i = 0; i < purses.length; i++) {
            if (papers.get(i).value(option.id()) > 0) {
                theirs.add(purses[i]);
            }
        }
        theirs.sort(null);
        Rational rest = Rational.of(option.cost());
        for (int poorer = 0; poorer < theirs.size(); poorer++) {
            Rational each = rest.dividedBy(theirs.size() - poorer);
            if (each.compareTo(theirs.get(poorer)) <= 0) {
                most.put(option, each);
                return true;
            }
            rest = rest.minus(theirs.get(poorer));
        }
        return false;
    }
}
