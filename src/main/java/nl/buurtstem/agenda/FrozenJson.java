package nl.buurtstem.agenda;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.AgendaMode;
import org.jspecify.annotations.Nullable;

/** A frozen selection for machines: the rule, the input and the outcome, under the names of {@link Selection}. */
record FrozenJson(
        long id,
        String district,
        Instant dueAt,
        Instant frozenAt,
        AgendaMode mode,
        int top,
        int capacity,
        int taken,
        List<Row> ideas) {

    /** One idea: what went in, and what came out. */
    record Row(
            long idea,
            int likes,
            int likesNeeded,
            @Nullable Instant supportedAt,
            @Nullable Instant reachedAt,
            int rank,
            boolean selected,
            Selection.Reason reason) {

        static Row of(Selection.Outcome outcome) {
            Selection.Candidate idea = outcome.candidate();
            return new Row(
                    idea.idea(),
                    idea.likes(),
                    idea.likesNeeded(),
                    idea.supportedAt(),
                    idea.reachedAt(),
                    outcome.rank(),
                    outcome.selected(),
                    outcome.reason());
        }
    }

    /** Where a frozen selection is to be found. */
    record Reference(long id, String district, Instant dueAt, String path) {

        static Reference of(Frozen frozen, String district) {
            return new Reference(frozen.id(), district, frozen.dueAt(), frozen.path() + ".json");
        }
    }

    static FrozenJson of(Frozen frozen, String district) {
        Selection.Rule rule = frozen.rule();
        return new FrozenJson(
                frozen.id(),
                district,
                frozen.dueAt(),
                frozen.frozenAt(),
                rule.mode(),
                rule.top(),
                rule.capacity(),
                rule.taken(),
                frozen.rows().stream().map(Row::of).toList());
    }
}
