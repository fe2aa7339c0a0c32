package nl.buurtstem.likes;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How this room shows itself on cards and pages of ideas. */
final class LikePanels {

    private static final int FIRST = 10;

    private LikePanels() {}

    /** Progress and the like itself. */
    @Component
    static class OnCard implements IdeaPanel {

        private final LikeCards cards;

        OnCard(LikeCards cards) {
            this.cards = cards;
        }

        @Override
        public Place place() {
            return Place.CARD;
        }

        @Override
        public int order() {
            return FIRST;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ideas, Viewer viewer) {
            return cards.of(ideas, viewer)
                    .collectMap(LikeCard::idea, card -> new Panel("likes/card", Map.of("card", card)));
        }
    }

    /** Where the threshold comes from, and how the likes came in. */
    @Component
    static class OnSide implements IdeaPanel {

        private final LikeCards cards;
        private final Areas areas;

        OnSide(LikeCards cards, Areas areas) {
            this.cards = cards;
            this.areas = areas;
        }

        @Override
        public Place place() {
            return Place.SIDE;
        }

        @Override
        public int order() {
            return FIRST;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ideas, Viewer viewer) {
            return cards.of(ideas, viewer)
                    .filter(card -> card.needed() != null)
                    .concatMap(this::explained)
                    .collectMap(Explained::idea, Explained::panel);
        }

        private record Explained(IdeaId idea, Panel panel) {}

        private Flux<Explained> explained(LikeCard card) {
            var settings = areas.settings(card.district());
            return cards.shares(card.idea())
                    .collectList()
                    .map(shares -> Map.of("card", card, "shares", shares, "settings", settings))
                    .map(model -> new Explained(card.idea(), new Panel("likes/side", model)))
                    .flux();
        }
    }
}
