package nl.buurtstem.agenda;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Bound;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** A meeting of a district that lapses stays planned, with the ideas on it; no new selection fills it. */
@Component
class BoundMeetings implements Bound {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm");

    private final MeetingRepository meetings;
    private final Clock clock;

    BoundMeetings(MeetingRepository meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public Flux<Tie> to(Collection<Integer> areas) {
        return meetings.coming(areas, clock.instant())
                .collect(Collectors.groupingBy(Meeting::district))
                .flatMapIterable(Map::entrySet)
                .map(one -> tie(one.getKey(), one.getValue()));
    }

    private static Tie tie(int area, List<Meeting> meetings) {
        List<Item> items = meetings.stream()
                .map(meeting -> Item.named(DAY.format(meeting.startsAt().atZone(Page.ZONE)), meeting.path()))
                .toList();
        return new Tie("agenda.bound.meetings", area, items.size(), false, items);
    }
}
