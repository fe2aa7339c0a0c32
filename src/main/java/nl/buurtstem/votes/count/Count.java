package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtstem.kernel.Complaint;
import org.jspecify.annotations.Nullable;

/** Counts a round: the same input gives the same outcome, wherever and however often it is counted. */
public final class Count {

    private final CountInput input;
    private final RoundRules rules;
    private final Map<Long, Option> options;
    private final List<BallotPaper> papers = new ArrayList<>();
    private final SortedMap<String, Long> faults = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();
    private long blank;

    private Count(CountInput input) {
        this.input = input;
        this.rules = input.rules();
        this.options = Option.byId(input.options());
    }

    public static Outcome of(CountInput input) {
        return new Count(input).count();
    }

    private Outcome count() {
        sort();
        Outcome.Counted counted = new Outcome.Counted(papers.size() + blank, blank, faults);
        steps.add(Step.of(Said.PAPERS)
                .with("n", counted.valid())
                .with("blank", blank)
                .with("faulty", counted.faulty()));
        Map<Long, Long> chosen = Counting.chosen(options.keySet(), papers);
        Norm norm = rules.norm();
        Norm.@Nullable Met met = norm == null ? null : met(norm, counted.valid(), chosen);
        Counting counting = new Counting(rules, options, candidates(norm, chosen), papers, chosen, input.lot());
        Counting.Found found = met != null && norm != null && norm.of() == Norm.Of.TURNOUT && !met.met()
                ? new Counting.Found(List.of(), List.of(), scores(counting), List.of())
                : find(counting);
        steps.addAll(found.steps());
        List<Outcome.Tally> tallies = options.keySet().stream()
                .map(id -> new Outcome.Tally(
                        id,
                        Counting.of(chosen, id),
                        Counting.of(found.scores(), id),
                        found.winners().contains(id)))
                .toList();
        return new Outcome(found.winners(), found.ranking(), tallies, steps, found.pairs(), counted, met, input.lot());
    }

    private void sort() {
        BallotRules rule = new BallotRules(rules, input.options());
        for (BallotPaper paper : input.papers()) {
            List<Complaint> wrong = rule.check(paper);
            if (!wrong.isEmpty()) {
                faults.merge(wrong.getFirst().refusal().name(), 1L, Long::sum);
            } else if (paper.isBlank()) {
                blank++;
            } else {
                papers.add(paper);
            }
        }
    }

    private Norm.Met met(Norm norm, long valid, Map<Long, Long> chosen) {
        if (norm.of() == Norm.Of.SUPPORT) {
            return norm.met(
                    chosen.values().stream().mapToLong(Long::longValue).max().orElse(0));
        }
        Norm.Met met = norm.met(valid);
        steps.add(Step.of(met.met() ? Said.NORM_TURNOUT_MET : Said.NORM_TURNOUT_MISSED)
                .with("n", valid)
                .with("needed", met.needed())
                .with("percent", norm.percent())
                .with("residents", norm.residents()));
        return met;
    }

    private List<Long> candidates(@Nullable Norm norm, Map<Long, Long> chosen) {
        if (norm == null || norm.of() != Norm.Of.SUPPORT) {
            return List.copyOf(options.keySet());
        }
        List<Long> candidates = new ArrayList<>();
        chosen.forEach((id, n) -> {
            if (n >= norm.needed()) {
                candidates.add(id);
            } else {
                steps.add(Step.of(Said.NORM_SUPPORT_MISSED, id).with("n", n).with("needed", norm.needed()));
            }
        });
        return candidates;
    }

    private static Map<Long, Long> scores(Counting counting) {
        return counting.rules().rule() == WinnerRule.POINTS
                ? Counting.values(counting.options().keySet(), counting.papers())
                : counting.chosen();
    }

    private static Counting.Found find(Counting counting) {
        return switch (counting.rules().rule()) {
            case PLURALITY, APPROVAL -> MostVotes.by(counting, counting.chosen(), Said.WINS_VOTES);
            case POINTS -> MostVotes.by(counting, scores(counting), Said.WINS_POINTS);
            case INSTANT_RUNOFF -> InstantRunoff.of(counting);
            case SCHULZE -> Schulze.of(counting);
            case KNAPSACK_BY_VOTES -> Knapsack.of(counting);
            case EQUAL_SHARES -> EqualShares.of(counting);
        };
    }
}
