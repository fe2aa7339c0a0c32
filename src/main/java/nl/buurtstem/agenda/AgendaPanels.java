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
    IdeaPanel agendaSide(ItemRepository repository, Gatherings gatherings, Areas areas, Clock clock) {
        return new ItemPanel(IdeaPanel.Place.SIDE, repository, gatherings) {
            @Override
            @Nullable
            Panel panel(IdeaCard idea, @Nullable AgendaItem item, Viewer viewer) {
                if (item != null) {
                    return new Panel("agenda/side", Map.of("item", item));
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
    IdeaPanel agendaDesk(ItemRepository repository, Gatherings gatherings, Clock clock) {
        return new ItemPanel(IdeaPanel.Place.STAFF, repository, gatherings) {
            @Override
            @Nullable
            Panel panel(IdeaCard idea, @Nullable AgendaItem item, Viewer viewer) {
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

        ItemPanel(Place place, ItemRepository repository, Gatherings gatherings) {
            this.place = place;
            this.repository = repository;
            this.gatherings = gatherings;
        }

        abstract @Nullable Panel panel(IdeaCard idea, @Nullable AgendaItem item, Viewer viewer);

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
                    (cards, items) -> panels(cards, items, viewer));
        }

        private Map<IdeaId, Panel> panels(Map<IdeaId, IdeaCard> cards, Map<IdeaId, AgendaItem> items, Viewer viewer) {
            Map<IdeaId, Panel> panels = new HashMap<>();
            cards.forEach((id, idea) -> {
                Panel panel = panel(idea, items.get(id), viewer);
                if (panel != null) {
                    panels.put(id, panel);
                }
            });
            return panels;
        }
    }
}
