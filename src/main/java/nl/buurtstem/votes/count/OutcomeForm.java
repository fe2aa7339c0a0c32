package nl.buurtstem.votes.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outcome as it stands in the published file, and the sums that are published in place of papers. */
final class OutcomeForm {

    private OutcomeForm() {}

    static Map<String, @Nullable Object> of(Outcome outcome) {
        Map<String, @Nullable Object> form = new HashMap<>();
        form.put("counted", counted(outcome.counted()));
        form.put("norm", norm(outcome.norm()));
        form.put("winners", outcome.winners());
        form.put("ranking", outcome.ranking());
        form.put("tallies", outcome.tallies().stream().map(OutcomeForm::tally).toList());
        form.put("pairs", outcome.pairs().stream().map(OutcomeForm::pair).toList());
        form.put("steps", outcome.steps().stream().map(OutcomeForm::step).toList());
        form.put(
                "lot",
                Map.of("seed", outcome.lot().seed(), "order", outcome.lot().order()));
        return form;
    }

    /** Of a round in which so few voted that any figure would be somebody's ballot: who won, and nothing else. */
    static Map<String, Object> winners(Outcome outcome) {
        return Map.of("winners", outcome.winners());
    }

    /** As much as the rule needs to be counted again from, and no more. */
    static Map<String, @Nullable Object> sums(Outcome outcome, WinnerRule rule) {
        Map<String, @Nullable Object> form = new HashMap<>(counted(outcome.counted()));
        form.put(
                "chosen",
                outcome.tallies().stream()
                        .map(t -> List.of(t.option(), t.chosen()))
                        .toList());
        form.put(
                "points",
                outcome.tallies().stream()
                        .filter(t -> rule == WinnerRule.POINTS)
                        .map(t -> List.of(t.option(), t.score()))
                        .toList());
        form.put(
                "pairs",
                outcome.pairs().stream()
                        .map(p -> List.of(p.option(), p.other(), p.preferred()))
                        .toList());
        form.put(
                "piles",
                outcome.steps().stream()
                        .filter(step -> step.said() == Said.RUNOFF_ROUND)
                        .map(OutcomeForm::scores)
                        .toList());
        return form;
    }

    private static Map<String, Object> counted(Outcome.Counted counted) {
        return Map.of("valid", counted.valid(), "blank", counted.blank(), "faults", counted.faults());
    }

    private static @Nullable Map<String, Object> norm(Norm.@Nullable Met met) {
        return met == null ? null : Map.of("counted", met.counted(), "needed", met.needed(), "met", met.met());
    }

    private static Map<String, Object> tally(Outcome.Tally tally) {
        return Map.of("option", tally.option(), "chosen", tally.chosen(), "score", tally.score(), "won", tally.won());
    }

    private static List<Long> pair(Outcome.Pair pair) {
        return List.of(pair.option(), pair.other(), pair.preferred(), pair.strength());
    }

    private static Map<String, Object> step(Step step) {
        return Map.of(
                "said", step.said().name(),
                "options", step.options(),
                "numbers", step.numbers(),
                "texts", step.texts(),
                "scores", scores(step));
    }

    private static List<List<Long>> scores(Step step) {
        return step.scores().entrySet().stream()
                .map(e -> List.of(e.getKey(), e.getValue()))
                .toList();
    }
}
