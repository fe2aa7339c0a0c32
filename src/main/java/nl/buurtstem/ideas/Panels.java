package nl.buurtstem.ideas;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.IdeaPanel.Place;
import nl.buurtstem.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what other rooms show on cards and idea pages, each room asked once for a whole list. */
@Component
public class Panels {

    private final ObjectProvider<IdeaPanel> sockets;

    Panels(ObjectProvider<IdeaPanel> sockets) {
        this.sockets = sockets;
    }

    /** The panels of one place for each of these ideas, in their order. */
    public Mono<Map<IdeaId, List<Panel>>> show(Place place, List<IdeaId> ideas, Viewer viewer) {
        if (ideas.isEmpty()) {
            return Mono.just(Map.of());
        }
        List<IdeaPanel> asked = sockets.stream()
                .filter(panel -> panel.place() == place)
                .sorted(Comparator.comparing(IdeaPanel::order))
                .toList();
        return Flux.fromIterable(asked)
                .flatMapSequential(panel -> panel.show(ideas, viewer))
                .collectList()
                .map(Panels::byIdea);
    }

    private static Map<IdeaId, List<Panel>> byIdea(List<Map<IdeaId, Panel>> answers) {
        Map<IdeaId, List<Panel>> all = new HashMap<>();
        for (Map<IdeaId, Panel> answer : answers) {
            answer.forEach((id, panel) ->
                    all.computeIfAbsent(id, i -> new java.util.ArrayList<>()).add(panel));
        }
        return all;
    }
}
