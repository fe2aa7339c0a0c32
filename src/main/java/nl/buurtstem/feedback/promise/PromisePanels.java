package nl.buurtstem.feedback.promise;

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
import reactor.core.publisher.Flux;

/** What the idea page shows of promises. */
@Configuration(proxyBeanMethods = false)
class PromisePanels {

    private static final int ORDER = 12;

    private final Promises promises;
    private final Ideas ideas;

    PromisePanels(Promises promises, Ideas ideas) {
        this.promises = promises;
        this.ideas = ideas;
    }

    @Bean
    IdeaPanel promisesPanel() {
        return IdeaPanel.of(IdeaPanel.Place.MAIN, ORDER, this::show);
    }

    private Flux<Map.Entry<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
        return promises.about(ids)
                .collectMultimap(Promise::idea)
                .filter(all -> !all.isEmpty())
                .flatMapMany(all -> ideas.cards(all.keySet())
                        .map(card -> Map.entry(
                                card.id(), panel(card, List.copyOf(all.getOrDefault(card.id(), List.of())), viewer))));
    }

    private Panel panel(IdeaCard card, List<Promise> made, Viewer viewer) {
        Set<Long> mine = made.stream()
                .filter(one -> PromiseRight.allows(viewer, one, card.where()))
                .map(Promise::id)
                .collect(Collectors.toSet());
        return new Panel("feedback/promise/panel", Map.of("promises", made, "mine", mine, "today", promises.today()));
    }
}
