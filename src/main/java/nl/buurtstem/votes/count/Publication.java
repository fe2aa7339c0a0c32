package nl.buurtstem.votes.count;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is published when a round is closed: one file from which anybody can count again. Its form stands in the description of this
 * package.
 */
public final class Publication {

    private final ClosedRound round;
    private final Outcome outcome;
    private final boolean open;
    private final boolean shown;

    public Publication(ClosedRound round) {
        this.round = round;
        this.outcome = Count.of(round.input());
        this.shown = Openness.showsFigures(round.casts().size());
        this.open = shown
                && round.rules()
                        .openness()
                        .isOpen(
                                round.rules(),
                                round.options().size(),
                                round.casts().size());
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Whether it holds papers, and not sums alone. */
    public boolean isOpen() {
        return open;
    }

    /** The outcome as it stands in the file, and as a recount gives it. */
    public String result() {
        return Json.of(shown ? OutcomeForm.of(outcome) : OutcomeForm.winners(outcome));
    }

    /** The whole file. */
    public String file() {
        Map<String, @Nullable Object> file = new HashMap<>();
        file.put("format", "buurtstem-votes-1");
        file.put("round", round());
        file.put("lot", Map.of("commitment", Lot.commitment(round.secret()), "secret", round.secret()));
        file.put("refused", round.refused());
        file.put("replaced", round.replaced());
        file.put("tree", tree());
        file.put("ballots", open ? ballots() : null);
        file.put(
                "sums",
                open || !shown ? null : OutcomeForm.sums(outcome, round.rules().rule()));
        file.put("result", shown ? OutcomeForm.of(outcome) : OutcomeForm.winners(outcome));
        return Json.of(file);
    }

    private Map<String, Object> round() {
        return Map.of(
                "id", round.id(),
                "question", round.question(),
                "options", round.options().stream().map(Publication::option).toList(),
                "rules", RulesForm.of(round.rules()));
    }

    private static Map<String, Object> option(Option option) {
        return Map.of("id", option.id(), "title", option.title(), "cost", option.cost(), "theme", option.theme());
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("leaves", round.tree().leaves());
        tree.put("root", java.util.HexFormat.of().formatHex(round.tree().tree().root()));
        tree.put("key", round.tree().key());
        tree.put("heads", round.tree().heads().stream().map(Publication::head).toList());
        return tree;
    }

    private static Map<String, Object> head(Head head) {
        return Map.of("day", head.day(), "size", head.size(), "root", head.root(), "signature", head.signature());
    }

    /** By receipt: an order that says nothing of time or people. */
    private List<List<String>> ballots() {
        return round.casts().stream()
                .sorted(Comparator.comparing(Cast::receipt)
                        .thenComparing(cast -> cast.paper().text()))
                .map(cast -> List.of(cast.receipt(), cast.paper().text()))
                .toList();
    }
}
