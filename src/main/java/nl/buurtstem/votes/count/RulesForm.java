package nl.buurtstem.votes.count;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules as they stand in the published file. */
final class RulesForm {

    private RulesForm() {}

    static Map<String, @Nullable Object> of(RoundRules rules) {
        Map<String, @Nullable Object> form = new HashMap<>(paper(rules.paper()));
        form.put("kind", rules.kind().name());
        form.put("rule", rules.rule().name());
        form.put("seats", rules.seats());
        form.put("completion", rules.completion().name());
        form.put(
                "money",
                Map.of("total", rules.money().total(), "themes", rules.money().themes()));
        form.put("norm", norm(rules.norm()));
        form.put(
                "openness",
                Map.of(
                        "perPaper", rules.openness().perPaper(),
                        "from", rules.openness().from()));
        return form;
    }

    private static Map<String, Object> paper(PaperRules paper) {
        return Map.of(
                "min", paper.min(),
                "max", paper.max(),
                "blank", paper.blank(),
                "points", paper.points(),
                "allPoints", paper.allPoints(),
                "equalRanks", paper.equalRanks(),
                "mustFit", paper.mustFit());
    }

    private static @Nullable Map<String, Object> norm(@Nullable Norm norm) {
        return norm == null
                ? null
                : Map.of("of", norm.of().name(), "percent", norm.percent(), "residents", norm.residents());
    }
}
