package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equal shares with a share of this size: who pays for what, from the first plan to the last. */
final class Purchase {

    /** People who filled in the same paper have the same money left all along, so they are counted together. */
    private static final class Crowd {

        private final BallotPaper paper;
        private long people;
        private Rational each = Rational.ZERO;

        private Crowd(BallotPaper paper) {
            this.paper = paper;
        }
    }

    /**
     * A plan that can be bought.
     *
     * @param most what those pay who pay the most
     */
    private record Offer(Option option, Rational most, Rational perEuro) {}

    private final Counting counting;
    private final Map<Long, List<Crowd>> supporters = new LinkedHashMap<>();
    private final List<Long> open = new ArrayList<>();
    private final List<Long> winners = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Long> spent = new HashMap<>();

    private Purchase(Counting counting, Rational share) {
        this.counting = counting;
        Map<String, Crowd> crowds = new LinkedHashMap<>();
        for (BallotPaper paper : counting.papers()) {
            Crowd crowd = crowds.computeIfAbsent(paper.text(), text -> new Crowd(paper));
            crowd.people++;
            crowd.each = share;
        }
        for (Long id : counting.candidates()) {
            supporters.put(
                    id,
                    new ArrayList<>(crowds.values().stream()
                            .filter(c -> c.paper.value(id) > 0)
                            .toList()));
        }
    }

    static Purchase with(Counting counting, Rational share) {
        Purchase purchase = new Purchase(counting, share);
        purchase.run();
        return purchase;
    }

    List<Long> winners() {
        return winners;
    }

    List<Step> steps() {
        return steps;
    }

    long cost() {
        return winners.stream().mapToLong(id -> counting.option(id).cost()).sum();
    }

    private void run() {
        for (Long id : counting.candidates()) {
            if (counting.chosen(id) > 0) {
                open.add(id);
            } else {
                steps.add(Step.of(Said.BUDGET_NO_VOTES, id));
            }
        }
        while (true) {
            open.removeIf(this::isOut);
            if (open.isEmpty()) {
                return;
            }
            buy(best());
        }
    }

    private boolean isOut(Long id) {
        Option option = counting.option(id);
        long ofTheme = counting.rules().money().limit(option.theme()) - spent.getOrDefault(option.theme(), 0L);
        if (option.cost() > ofTheme) {
            steps.add(Step.of(Said.SHARES_OUT_THEME, id)
                    .with("cost", option.cost())
                    .with("left", ofTheme)
                    .with("theme", option.theme()));
            return true;
        }
        Rational together = Rational.ZERO;
        for (Crowd crowd : crowds(id)) {
            together = together.plus(crowd.each.times(crowd.people));
        }
        if (together.compareTo(Rational.of(option.cost())) < 0) {
            steps.add(Step.of(Said.SHARES_OUT, id)
                    .with("cost", option.cost())
                    .with("cents", together.hundredths())
                    .with("exact", together.toString()));
            return true;
        }
        return false;
    }

    private List<Crowd> crowds(long id) {
        return java.util.Objects.requireNonNull(supporters.get(id));
    }

    private Offer best() {
        Comparator<Offer> better = Comparator.comparing(Offer::perEuro)
                .thenComparingLong(offer -> offer.option().cost())
                .thenComparingLong(offer -> -counting.chosen(offer.option().id()));
        List<Offer> offers = open.stream().map(this::offer).sorted(better).toList();
        Offer first = offers.getFirst();
        List<Offer> equal = offers.stream()
                .filter(offer -> better.compare(offer, first) == 0)
                .sorted(Comparator.comparingInt(
                        offer -> counting.lot().place(offer.option().id())))
                .toList();
        if (equal.size() > 1) {
            List<Long> ids = equal.stream().map(offer -> offer.option().id()).toList();
            steps.add(Step.of(Said.TIE, ids).with("n", counting.chosen(ids.getFirst())));
        }
        return equal.getFirst();
    }

    /** Splits the cost: whoever has less than an equal part gives all they have, the others share the rest equally. */
    private Offer offer(Long id) {
        Option option = counting.option(id);
        List<Crowd> crowds = crowds(id);
        crowds.sort(Comparator.comparing((Crowd crowd) -> crowd.each));
        Rational rest = Rational.of(option.cost());
        long people = counting.chosen(id);
        @Nullable Rational most = null;
        for (Crowd crowd : crowds) {
            Rational equally = rest.dividedBy(people);
            if (equally.compareTo(crowd.each) <= 0) {
                most = equally;
                break;
            }
            rest = rest.minus(crowd.each.times(crowd.people));
            people -= crowd.people;
        }
        Rational pays = java.util.Objects.requireNonNull(most);
        return new Offer(option, pays, option.cost() == 0 ? Rational.ZERO : pays.dividedBy(option.cost()));
    }

    private void buy(Offer offer) {
        Option option = offer.option();
        for (Crowd crowd : crowds(option.id())) {
            crowd.each = crowd.each.minus(crowd.each.min(offer.most()));
        }
        spent.merge(option.theme(), option.cost(), Long::sum);
        open.remove(option.id());
        winners.add(option.id());
        steps.add(Step.of(Said.SHARES_WINS, option.id())
                .with("n", counting.chosen(option.id()))
                .with("cost", option.cost())
                .with("cents", offer.most().hundredths())
                .with("exact", offer.most().toString()));
    }
}
