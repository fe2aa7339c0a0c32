package nl.buurtstem.votes.count;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;

/**
 * What a paper of a round may say. The page asks it before a ballot is taken; the count asks it again of every paper, and counts a void
 * one under its first fault, in the order of {@link BallotFault}.
 */
public final class BallotRules {

    private final RoundRules rules;
    private final Map<Long, Option> options;

    public BallotRules(RoundRules rules, List<Option> options) {
        this.rules = rules;
        this.options = Option.byId(options);
    }

    /** Everything that is wrong with the paper, the first reason first; nothing when it is valid. */
    public List<Complaint> check(BallotPaper paper) {
        Complaints found = new Complaints();
        if (paper.isBlank()) {
            found.require(rules.paper().blank(), "", BallotFault.BLANK);
            return found.list();
        }
        names(paper, found);
        switch (rules.kind()) {
            case POLL, SINGLE, APPROVAL -> choices(paper, found);
            case BUDGET -> {
                choices(paper, found);
                money(paper, found);
            }
            case POINTS -> points(paper, found);
            case RANKED -> places(paper, found);
        }
        return found.list();
    }

    public boolean isValid(BallotPaper paper) {
        return check(paper).isEmpty();
    }

    private void names(BallotPaper paper, Complaints found) {
        Set<Long> named = new HashSet<>();
        boolean twice = false;
        for (Mark mark : paper.marks()) {
            twice |= !named.add(mark.option());
        }
        found.require(options.keySet().containsAll(named), "", BallotFault.UNKNOWN_OPTION);
        found.require(!twice, "", BallotFault.NAMED_TWICE);
        if (named.size() < rules.paper().min()) {
            found.add("", BallotFault.TOO_FEW.because("min", rules.paper().min(), "n", named.size()));
        }
        if (named.size() > rules.paper().max()) {
            found.add("", BallotFault.TOO_MANY.because("max", rules.paper().max(), "n", named.size()));
        }
    }

    private static void choices(BallotPaper paper, Complaints found) {
        found.require(paper.marks().stream().allMatch(m -> m.value() == 1), "", BallotFault.NOT_A_CHOICE);
    }

    private void points(BallotPaper paper, Complaints found) {
        found.require(paper.marks().stream().allMatch(m -> m.value() >= 1), "", BallotFault.NOT_A_NUMBER_OF_POINTS);
        long given = paper.marks().stream().mapToLong(Mark::value).sum();
        if (given > rules.paper().points()) {
            found.add(
                    "",
                    BallotFault.TOO_MANY_POINTS.because("points", rules.paper().points(), "n", given));
        }
        if (rules.paper().allPoints() && given < rules.paper().points()) {
            found.add(
                    "",
                    BallotFault.NOT_ALL_POINTS.because("points", rules.paper().points(), "n", given));
        }
    }

    /** Places begin with 1 and leave none out; 1, 2, 2, 3 is right where places may be shared. */
    private void places(BallotPaper paper, Complaints found) {
        TreeSet<Integer> places =
                paper.marks().stream().map(Mark::value).collect(Collectors.toCollection(TreeSet::new));
        found.require(places.first() >= 1, "", BallotFault.NOT_A_PLACE);
        found.require(
                rules.paper().equalRanks() || places.size() == paper.marks().size(), "", BallotFault.SHARED_PLACE);
        found.require(places.first() < 1 || places.last() == places.size(), "", BallotFault.SKIPPED_PLACE);
    }

    private void money(BallotPaper paper, Complaints found) {
        if (!rules.paper().mustFit()) {
            return;
        }
        List<Option> chosen = paper.marks().stream()
                .map(m -> options.get(m.option()))
                .filter(java.util.Objects::nonNull)
                .toList();
        long cost = chosen.stream().mapToLong(Option::cost).sum();
        if (cost > rules.money().total()) {
            found.add(
                    "",
                    BallotFault.OVER_MONEY.because(
                            "cost", cost, "money", rules.money().total()));
        }
        Map<String, Long> themes = chosen.stream()
                .collect(Collectors.groupingBy(Option::theme, TreeMap::new, Collectors.summingLong(Option::cost)));
        themes.forEach((theme, spent) -> {
            long limit = rules.money().themes().getOrDefault(theme, Long.MAX_VALUE);
            if (spent > limit) {
                found.add("", BallotFault.OVER_THEME.because("theme", theme, "cost", spent, "money", limit));
            }
        });
    }
}
