package nl.buurtstem.demo;

import java.util.List;
import nl.buurtstem.ledger.LineKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of plans that won; as written in {@code demo/ledger.yaml}. Days count from today.
 *
 * @param question of the vote
 */
record CashBook(String question, String by, int day, String text, List<Plan> works) {

    /** A plan that is carried out. */
    record Plan(
            String option,
            @Nullable Long euros,
            @Nullable String why,
            String owner,
            String contact,
            int begins,
            int ends,
            List<Entry> lines) {}

    /** A line about it. */
    record Entry(
            LineKind kind,
            int day,
            @Nullable Long euros,
            @Nullable Integer percent,
            @Nullable Integer due,
            @Nullable Integer of,
            String text,
            @Nullable String supplier,
            @Nullable String over,
            @Nullable String photo,
            @Nullable String photoAlt) {}

    static List<CashBook> read(JsonMapper json) {
        return Story.list("ledger.yaml", json, new TypeReference<>() {});
    }
}
