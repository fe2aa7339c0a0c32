package nl.buurtstem.agenda;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts meetings, their items and the ideas they are about together, for a whole list at once. */
@Component
class Gatherings {

    private final ItemRepository items;
    private final Ideas ideas;
    private final Explained explained;
    private final Areas areas;
    private final Clock clock;

    Gatherings(ItemRepository items, Ideas ideas, Explained explained, Areas areas, Clock clock) {
        this.items = items;
        this.ideas = ideas;
        this.explained = explained;
        this.areas = areas;
        this.clock = clock;
    }

    /** These meetings in the same order. */
    Mono<List<Gathering>> of(List<Meeting> meetings) {
        return items.itemsOf(meetings.stream().map(Meeting::id).toList())
                .collectList()
                .flatMap(found -> Mono.zip(
                        cards(found.stream().map(AgendaItem::idea).toList()),
                        explained.in(toRead(found)),
                        (cards, words) -> meetings.stream()
                                .map(meeting -> gathering(meeting, found, cards, words))
                                .toList()));
    }

    /** Where there is an advice, or a decision after it. */
    private List<Integer> toRead(List<AgendaItem> items) {
        return items.stream()
                .filter(item -> item.advice() != null)
                .map(item -> areas.municipalityOf(item.meeting().district()))
                .toList();
    }

    Mono<Gathering> of(Meeting meeting) {
        return of(List.of(meeting)).map(List::getFirst);
    }

    /** What everybody may know of these ideas. */
    Mono<Map<IdeaId, IdeaCard>> cards(Collection<IdeaId> ids) {
        return ids.isEmpty() ? Mono.just(Map.of()) : ideas.cards(ids).collectMap(IdeaCard::id);
    }

    private Gathering gathering(
            Meeting meeting,
            List<AgendaItem> items,
            Map<IdeaId, IdeaCard> cards,
            Map<Integer, WordHelp.Reading> words) {
        List<Gathering.Entry> entries = items.stream()
                .filter(item -> item.meeting().id() == meeting.id())
                .map(item -> new Gathering.Entry(item, cards.get(item.idea())))
                .toList();
        return new Gathering(
                meeting,
                areas.area(meeting.district()),
                entries,
                meeting.isPast(clock.instant()),
                words.get(areas.municipalityOf(meeting.district())));
    }
}
