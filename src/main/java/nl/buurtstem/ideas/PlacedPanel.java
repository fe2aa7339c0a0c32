package nl.buurtstem.ideas;

import java.util.List;
import java.util.Map;
import nl.buurtstem.web.Viewer;
import reactor.core.publisher.Mono;

/** A panel whose place and order never change. */
record PlacedPanel(Place place, int order, Source source) implements IdeaPanel {

    @Override
    public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ideas, Viewer viewer) {
        return source.show(ideas, viewer).collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
