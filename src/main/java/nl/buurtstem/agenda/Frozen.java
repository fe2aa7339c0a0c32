package nl.buurtstem.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A selection as it was frozen: the rule, its input and its outcome.
 *
 * @param dueAt the selection date
 * @param frozenAt when the program computed it
 */
record Frozen(
        long id, int district, Instant dueAt, Instant frozenAt, Selection.Rule rule, List<Selection.Outcome> rows) {

    Frozen {
        rows = List.copyOf(rows);
    }

    /** Where its page is. */
    String path() {
        return "/agenda/selections/" + id;
    }

    Frozen with(List<Selection.Outcome> outcomes) {
        return new Frozen(id, district, dueAt, frozenAt, rule, outcomes);
    }

    /** The outcome computed anew from the frozen input. */
    List<Selection.Outcome> recomputed() {
        return Selection.of(
                rule, rows.stream().map(Selection.Outcome::candidate).toList());
    }

    /** Whether computing it again gives the same list. */
    boolean holds() {
        return recomputed().equals(rows);
    }

    /** Message key of the rule in words. */
    String ruleWord() {
        return "agenda.rule." + rule.mode().name().toLowerCase(Locale.ROOT);
    }
}
