package nl.buurtstem.areas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The rules that an area sets itself: without the area they sleep, and what is left of it follows those of the area around it. */
@Component
class OwnRules implements Bound {

    private final SettingsRepository rows;

    OwnRules(SettingsRepository rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Tie> to(Collection<Integer> areas) {
        return rows.of(areas).map(own -> tie(own.area(), own.row().said())).filter(tie -> tie.n() > 0);
    }

    private static Tie tie(int area, Map<String, String> said) {
        List<Item> items = new TreeMap<>(said)
                .entrySet().stream()
                        .map(rule -> new Item("areas.settings." + rule.getKey(), Map.of(), rule.getValue(), ""))
                        .toList();
        return new Tie("areas.bound.rules", area, items.size(), true, items);
    }
}
