package nl.buurtstem.discussion;

import java.util.Map;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What the idea page shows of this room: what was said lately, and to officials and facilitators the temperature to set. */
@Configuration(proxyBeanMethods = false)
class DiscussionPanels {

    private static final int ORDER = 20;

    @Bean
    IdeaPanel discussionPanel(Ideas ideas, Threads threads) {
        return IdeaPanel.of(
                IdeaPanel.Place.MAIN,
                ORDER,
                (ids, viewer) -> ideas.cards(ids)
                        .concatMap(card -> threads.glance(IdeaTopics.ground(card), viewer)
                                .map(view ->
                                        Map.entry(card.id(), new Panel("discussion/panel", Map.of("view", view))))));
    }

    @Bean
    IdeaPanel temperaturePanel(Ideas ideas, Temperatures temperatures) {
        return IdeaPanel.of(
                IdeaPanel.Place.STAFF,
                ORDER,
                (ids, viewer) -> ideas.cards(ids)
                        .filter(card -> DiscussionRight.TEMPER.allows(viewer, card.where(), null))
                        .concatMap(card -> temperature(card, temperatures).map(panel -> Map.entry(card.id(), panel))));
    }

    private static Mono<Panel> temperature(IdeaCard card, Temperatures temperatures) {
        Topic topic = IdeaTopics.ground(card).topic();
        return temperatures
                .now(topic)
                .map(now -> new Panel("discussion/staff", Map.of("topic", topic, "temperature", now)));
    }
}
