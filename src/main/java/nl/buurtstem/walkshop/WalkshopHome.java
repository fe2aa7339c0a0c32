package nl.buurtstem.walkshop;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.HomePanel;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.walkshop.WalkshopPages.Line;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** On the home page: the walks that come, and the last one people came back from. */
@Component
class WalkshopHome implements HomePanel {

    private static final int COMING = 2;

    private final WalkshopRepository walkshops;
    private final Areas areas;

    WalkshopHome(WalkshopRepository walkshops, Areas areas) {
        this.walkshops = walkshops;
        this.areas = areas;
    }

    @Override
    public Mono<Panel> show() {
        return Flux.concat(walkshops.coming(COMING), walkshops.walked(Long.MAX_VALUE, 1))
                .map(one -> new Line(one, areas.area(one.area()).name()))
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new Panel("walkshop/home", Map.of("lines", List.copyOf(lines))));
    }
}
