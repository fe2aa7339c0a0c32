package nl.buurtstem.feedback.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What the idea page shows of promises. */
@Configuration(proxyBeanMethods = false)
class PromisePanels {

    private static final int ORDER = 12;

    @Bean
    IdeaPanel promisesPanel(Promises promises, Ideas ideas) {
        return new Kept(promises, ideas);
    }

    private record Kept(Promises promises, Ideas ideas) implements IdeaPanel {

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
            return promises.about(ids)
                    .collectMultimap(Promise::idea)
                    .filter(all -> !all.isEmpty())
                    .flatMap(all -> ideas.cards(all.keySet())
                            .collectMap(IdeaCard::id)
                            .map(cards -> {
                                Map<IdeaId, Panel> panels = new HashMap<>();
                                cards.forEach((id, card) -> panels.put(
                                        id, panel(card, List.copyOf(all.getOrDefault(id, List.of())), viewer)));
                                return panels;
                            }))
                    .defaultIfEmpty(Map.of());
        }

        private Panel panel(IdeaCard card, List<Promise> made, Viewer viewer) {
            Set<Long> mine = made.stream()
                    .filter(one -> PromiseRight.allows(viewer, one, card.where()))
                    .map(Promise::id)
                    .collect(Collectors.toSet());
            return new Panel(
                    "feedback/promise/panel", Map.of("promises", made, "mine", mine, "today", promises.today()));
        }
    }
}
