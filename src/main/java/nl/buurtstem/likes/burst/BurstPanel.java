package nl.buurtstem.likes.burst;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the idea's page: likes that are being checked, and those that were removed, as a number with a reason. */
@Component
class BurstPanel implements IdeaPanel {

    private static final int AFTER_LIKES = 12;

    private final Bursts bursts;

    BurstPanel(Bursts bursts) {
        this.bursts = bursts;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return AFTER_LIKES;
    }

    @Override
    public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ideas, Viewer viewer) {
        return bursts.of(ideas)
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new Panel(
                                        "likes/burst/side", Map.of("bursts", List.copyOf(entry.getValue()))))));
    }
}
