package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Equal shares with a share of this size: who pays for what, from the first plan to the last. Told, it looks at every plan again after each purchase and says
 * what it sees; otherwise it looks only at those that can be next, for a plan never becomes cheaper for those who chose it.
 */
final class Purchase {

    private final Counting counting;
    private final boolean told;
    private final Purses purses;
    private final List<Offer> open = new ArrayList<>();
    private final List<Long> winners = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Long> spent = new HashMap<>();
    private long steady = Line.FOREVER;

    private Purchase(Counting counting, Plan.All all, long raised, boolean told) {
        this.counting = counting;
        this.told = told;
        this.purses = new Purses(all.people(), counting.rules().money().total(), raised);
        for (Plan plan : all.plans()) {
            if (plan.votes() > 0) {
                open.add(new Offer(plan, purses.euros(plan.cost()), plan.votes(), -1));
            } else {
                say(() -> Step.of(Said.BUDGET_NO_VOTES, plan.option().id()));
            }
        }
        Offer next = next();
        while (next != null) {
            buy(next);
            next = next();
        }
    }

    /** With every share raised by so many euros; without steps. */
    static Purchase quick(Counting counting, Plan.All all, long raised) {
        return new Purchase(counting, all, raised, false);
    }

    /** The same with every step. */
    static Purchase told(Counting counting, Plan.All all, long raised) {
        return new Purchase(counting, all, raised, true);
    }

    List<Long> winners() {
        return winners;
    }

    List<Step> steps() {
        return steps;
    }

    /** With fewer further euros than this, from 1, the same plans are bought in the same order. */
    long steady() {
        return steady;
    }

    long cost() {
        return winners.stream().mapToLong(id -> counting.option(id).cost()).sum();
    }

    private @Nullable Offer next() {
        if (told) {
            for (Offer offer : List.copyOf(open)) {
                look(offer);
            }
            return open.isEmpty() ? null : best();
        }
        while (!open.isEmpty()) {
            Offer first = Collections.min(open, Offer.BEST);
            if (first.after() == winners.size()) {
                return first;
            }
            look(first);
        }
        return null;
    }

    /** Works out anew what it would cost whom; a plan that cannot be paid for any more is out. */
    private void look(Offer before) {
        Option option = before.plan().option();
        long ofTheme = counting.rules().money().limit(option.theme()) - spent.getOrDefault(option.theme(), 0L);
        Offer now = purses.offer(before.plan(), winners.size());
        if (option.cost() > ofTheme) {
            open.remove(before);
            say(() -> Step.of(Said.SHARES_OUT_THEME, option.id())
                    .with("cost", option.cost())
                    .with("left", ofTheme)
                    .with("theme", option.theme()));
        } else if (now.paying() == 0) {
            open.remove(before);
            steady = Math.min(steady, now.rest().endsAt());
            say(() -> amount(
                    Step.of(Said.SHARES_OUT, option.id()).with("cost", option.cost()),
                    Rational.of(option.cost()).minus(purses.exact(now.rest()))));
        } else {
            open.set(open.indexOf(before), now);
        }
    }

    private Offer best() {
        Offer first = Collections.min(open, Offer.BEST);
        List<Long> equal = open.stream()
                .filter(offer -> Offer.BETTER.compare(offer, first) == 0)
                .sorted(Comparator.comparingInt(offer -> offer.plan().place()))
                .map(offer -> offer.plan().option().id())
                .toList();
        if (equal.size() > 1) {
            steps.add(Step.of(Said.TIE, equal).with("n", first.plan().votes()));
        }
        return first;
    }

    private void buy(Offer offer) {
        open.remove(offer);
        open.forEach(other -> steady = Math.min(steady, offer.aheadUntil(other)));
        Purses.Paid paid = purses.pay(offer);
        steady = Math.min(steady, paid.until());
        open.replaceAll(other -> other.times(paid.finer()));
        Option option = offer.plan().option();
        spent.merge(option.theme(), option.cost(), Long::sum);
        winners.add(option.id());
        say(() -> amount(
                Step.of(Said.SHARES_WINS, option.id())
                        .with("n", offer.plan().votes())
                        .with("cost", option.cost()),
                purses.exact(paid.pays())));
    }

    private void say(Supplier<Step> step) {
        if (told) {
            steps.add(step.get());
        }
    }

    private static Step amount(Step step, Rational amount) {
        return step.with("cents", amount.hundredths()).with("exact", amount.toString());
    }
}
