package nl.buurtstem.ideas.similar;

import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;

/** Ideas that want the same, for who decides about one. */
@Configuration(proxyBeanMethods = false)
class SimilarPanels {

    private static final int SHOWN = 3;
    private static final int ORDER = 5;

    /** In the queue. */
    @Bean
    IdeaPanel similarInReview(Ideas ideas, SimilarIdeas similar) {
        return IdeaPanel.of(IdeaPanel.Place.REVIEW, ORDER, (ids, viewer) -> show(ids, ideas, similar));
    }

    /** On the idea's page. */
    @Bean
    IdeaPanel similarForStaff(Ideas ideas, SimilarIdeas similar) {
        return IdeaPanel.of(IdeaPanel.Place.STAFF, ORDER, (ids, viewer) -> show(ids, ideas, similar));
    }

    private static Flux<Map.Entry<IdeaId, Panel>> show(List<IdeaId> ids, Ideas ideas, SimilarIdeas similar) {
        return Flux.fromIterable(ids)
                .concatMap(ideas::find)
                .concatMap(idea -> similar.to(Draft.of(idea), SHOWN)
                        .collectList()
                        .filter(found -> !found.isEmpty())
                        .map(found -> Map.entry(
                                idea.id(),
                                new Panel("ideas/similar/panel", Map.of("self", idea.id(), "found", found)))));
    }
}
