package nl.buurtstem.ideas.similar;

import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ideas that want the same, for who decides about one. */
final class SimilarPanels {

    private static final int SHOWN = 3;
    private static final int ORDER = 5;

    private SimilarPanels() {}

    private static Mono<Map<IdeaId, Panel>> panels(List<IdeaId> ids, Ideas ideas, SimilarIdeas similar) {
        return Flux.fromIterable(ids)
                .concatMap(ideas::find)
                .concatMap(idea -> similar.to(Draft.of(idea), SHOWN)
                        .collectList()
                        .filter(found -> !found.isEmpty())
                        .map(found -> Map.entry(
                                idea.id(),
                                new Panel("ideas/similar/panel", Map.of("self", idea.id(), "found", found)))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** In the queue. */
    @Component
    static class InReview implements IdeaPanel {

        private final Ideas ideas;
        private final SimilarIdeas similar;

        InReview(Ideas ideas, SimilarIdeas similar) {
            this.ideas = ideas;
            this.similar = similar;
        }

        @Override
        public Place place() {
            return Place.REVIEW;
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return panels(ids, ideas, similar);
        }
    }

    /** On the idea's page. */
    @Component
    static class ForStaff implements IdeaPanel {

        private final Ideas ideas;
        private final SimilarIdeas similar;

        ForStaff(Ideas ideas, SimilarIdeas similar) {
            this.ideas = ideas;
            this.similar = similar;
        }

        @Override
        public Place place() {
            return Place.STAFF;
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return panels(ids, ideas, similar);
        }
    }
}
