package nl.buurtstem.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What the idea page shows of this room: when the idea is talked about, and the clerk's work. */
@Configuration(proxyBeanMethods = false)
class AgendaPanels {

    private static final int ORDER = 20;

    @Bean
    IdeaPanel agendaSide(
            ItemRepository repository, Gatherings gatherings, Explained explained, Areas areas, Clock clock) {
        return new ItemPanel(IdeaPanel.Place.SIDE, repository, gatherings, explained) {
            @Override
            @Nullable
            Panel panel(IdeaCard idea, @Nullable AgendaItem item, WordHelp.@Nullable Reading words, Viewer viewer) {
                if (item != null) {
                    return new Panel(
                            "agenda/side", words == null ? Map.of("item", item) : Map.of("item", item, "words", words));
                }
                return idea.stage().acceptsLikes() ? new Panel("agenda/waiting", Map.of("dates", dates(idea))) : null;
            }

            private CommitteeDates dates(IdeaCard idea) {
                int district = idea.where().district();
                Instant now = clock.instant();
                return CommitteeDates.of(areas.area(district), areas.settings(district), now);
            }
        };
    }

    @Bean
    IdeaPanel agendaDesk(ItemRepository repository, Gatherings gatherings, Explained explained, Clock clock) {
        return new ItemPanel(IdeaPanel.Place.STAFF, repository, gatherings, explained) {
            @Override
            @Nullable
            Panel panel(IdeaCard idea, @Nullable AgendaItem item, WordHelp.@Nullable Reading words, Viewer viewer) {
                if (item != null) {
                    return AgendaRight.ADVISE.allows(viewer, idea.where())
                            ? new Panel(
                                    "agenda/staff",
                                    Map.of(
                                            "item", item,
                                            "stage", idea.stage(),
                                            "held", item.meeting().isPast(clock.instant())))
                            : null;
                }
                boolean nominable = idea.stage().acceptsLikes() && AgendaRight.NOMINATE.allows(viewer, idea.where());
                return nominable ? new Panel("agenda/nominable", Map.of("idea", idea)) : null;
            }
        };
    }

    /** A panel that depends on the idea and on its place on an agenda, if it has one. */
    private abstract static class ItemPanel implements IdeaPanel {

        private final Place place;
        private final ItemRepository repository;
        private final Gatherings gatherings;
        private final Explained explained;

        ItemPanel(Place place, ItemRepository repository, Gatherings gatherings, Explained explained) {
            this.place = place;
            this.repository = repository;
            this.gatherings = gatherings;
            this.explained = explained;
        }

        /** @param words null when there is nothing to explain */
        abstract @Nullable Panel panel(
                IdeaCard idea, @Nullable AgendaItem item, WordHelp.@Nullable Reading words, Viewer viewer);

        @Override
        public Place place() {
            return place;
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ideas, Viewer viewer) {
            return Mono.zip(
                            gatherings.cards(ideas),
                            repository.itemsAbout(ideas).collectMap(AgendaItem::idea),
                            (cards, items) -> explained
                                    .in(place == Place.SIDE ? toRead(cards, items) : List.of())
                                    .map(words -> panels(cards, items, words, viewer)))
                    .flatMap(panels -> panels);
        }

        /** Where there is an advice, or a decision after it. */
        private static List<Integer> toRead(Map<IdeaId, IdeaCard> cards, Map<IdeaId, AgendaItem> items) {
            return cards.values().stream()
                    .filter(idea -> {
                        AgendaItem item = items.get(idea.id());
                        return item != null && item.advice() != null;
                    })
                    .map(idea -> idea.where().municipality())
                    .toList();
        }

        private Map<IdeaId, Panel> panels(
                Map<IdeaId, IdeaCard> cards,
                Map<IdeaId, AgendaItem> items,
                Map<Integer, WordHelp.Reading> words,
                Viewer viewer) {
            Map<IdeaId, Panel> panels = new HashMap<>();
            cards.forEach((id, idea) -> {
                Panel panel = panel(idea, items.get(id), words.get(idea.where().municipality()), viewer);
                if (panel != null) {
                    panels.put(id, panel);
                }
            });
            return panels;
        }
    }
}
