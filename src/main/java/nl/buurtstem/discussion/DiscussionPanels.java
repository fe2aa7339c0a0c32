package nl.buurtstem.discussion;

import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What the idea page shows of this room: what was said lately, and to officials and facilitators the temperature to set. */
@Configuration(proxyBeanMethods = false)
class DiscussionPanels {

    private static final int ORDER = 20;

    @Bean
    IdeaPanel discussionPanel(Ideas ideas, Threads threads) {
        return new Lately(ideas, threads);
    }

    @Bean
    IdeaPanel temperaturePanel(Ideas ideas, Temperatures temperatures) {
        return new ToTemper(ideas, temperatures);
    }

    private record Lately(Ideas ideas, Threads threads) implements IdeaPanel {

        @Override
        public Place place() {
            return Place.MAIN;
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return ideas.cards(ids)
                    .concatMap(card -> threads.glance(IdeaTopics.ground(card), viewer)
                            .map(view -> Map.entry(card.id(), new Panel("discussion/panel", Map.of("view", view)))))
                    .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        }
    }

    private record ToTemper(Ideas ideas, Temperatures temperatures) implements IdeaPanel {

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
            return ideas.cards(ids)
                    .filter(card -> DiscussionRight.TEMPER.allows(viewer, card.where(), null))
                    .concatMap(card -> panel(card).map(panel -> Map.entry(card.id(), panel)))
                    .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        }

        private Mono<Panel> panel(IdeaCard card) {
            Topic topic = IdeaTopics.ground(card).topic();
            return temperatures
                    .now(topic)
                    .map(now -> new Panel("discussion/staff", Map.of("topic", topic, "temperature", now)));
        }
    }
}
