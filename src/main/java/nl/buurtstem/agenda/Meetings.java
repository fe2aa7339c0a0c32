package nl.buurtstem.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The meetings of committees: when and where they are, and the order of what is on them. */
@Component
public class Meetings {

    /** The kind of letter about an item whose meeting moved, or that moved to another meeting. */
    public static final String LETTER = "agenda.moved";

    private final MeetingRepository planned;
    private final ItemRepository items;
    private final Areas areas;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    Meetings(MeetingRepository planned, ItemRepository items, Areas areas, AuditLog audit, Outbox outbox, Clock clock) {
        this.planned = planned;
        this.items = items;
        this.areas = areas;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A district's committee, as the place of a right. */
    AreaPath committee(int district) {
        Area area = areas.area(district);
        return new AreaPath(district, district, Objects.requireNonNull(area.parent()));
    }

    /** Plans a meeting of a district's committee. */
    @Transactional
    public Mono<Meeting> convene(int district, Instant startsAt, String place, Person person) {
        AgendaRight.CONVENE.require(person, committee(district));
        Meeting wanted = requireComing(new Meeting(0, district, startsAt, place));
        return planned.add(district, startsAt, wanted.place())
                .switchIfEmpty(Mono.error(() -> AgendaRefusal.MEETING_EXISTS.because()))
                .flatMap(meeting -> log("agenda.convene", meeting, person));
    }

    /** Moves a meeting that has not begun; the people whose ideas are on it are told. */
    @Transactional
    public Mono<Meeting> reschedule(long id, Instant startsAt, String place, Person person) {
        return require(id).flatMap(meeting -> {
            AgendaRight.CONVENE.require(person, committee(meeting.district()));
            requireNotBegun(meeting);
            Meeting wanted = requireComing(new Meeting(id, meeting.district(), startsAt, place));
            return planned.move(id, startsAt, wanted.place())
                    .switchIfEmpty(Mono.error(() -> AgendaRefusal.MEETING_EXISTS.because()))
                    .flatMap(moved -> log("agenda.reschedule", moved, person))
                    .flatMap(moved -> moved.equals(meeting)
                            ? Mono.just(moved)
                            : tell(moved).thenReturn(moved));
        });
    }

    /** Takes a meeting off the calendar that has nothing on it and has not begun. */
    @Transactional
    public Mono<Void> cancel(long id, Person person) {
        return require(id).flatMap(meeting -> {
            AgendaRight.CONVENE.require(person, committee(meeting.district()));
            requireNotBegun(meeting);
            return planned.remove(id)
                    .switchIfEmpty(Mono.error(() -> AgendaRefusal.MEETING_NOT_EMPTY.because()))
                    .then(log("agenda.cancel", meeting, person))
                    .then();
        });
    }

    /** Changes place, time and meeting of an item that was not talked about yet; another meeting must be one of the same committee, still to come. */
    @Transactional
    public Mono<AgendaItem> arrange(long id, long meeting, int position, int minutes, Person person) {
        AgendaItem.requireMinutes(minutes);
        return itemFor(AgendaRight.ARRANGE, id, person).flatMap(item -> {
            if (item.advice() != null) {
                throw AgendaRefusal.ITEM_DISCUSSED.because();
            }
            Meeting now = item.meeting();
            Mono<Meeting> target = meeting == now.id() ? Mono.just(now) : coming(meeting, now.district());
            return target.flatMap(on -> items.arrange(id, on.id(), position, minutes)
                            .then(log("agenda.arrange", on, person))
                            .then(on.equals(now) ? Mono.empty() : tell(id, on)))
                    .thenReturn(item);
        });
    }

    /** @throws nl.buurtstem.kernel.Refused (no such meeting) */
    Mono<Meeting> require(long id) {
        return planned.meeting(id).switchIfEmpty(Mono.error(() -> AgendaRefusal.NO_SUCH_MEETING.because()));
    }

    /** This meeting, when it is one of this district's committee and has not begun. */
    Mono<Meeting> coming(long id, int district) {
        return planned.meeting(id)
                .filter(meeting -> meeting.district() == district)
                .switchIfEmpty(Mono.error(() -> AgendaRefusal.MEETING_MISSING.because()))
                .doOnNext(this::requireNotBegun);
    }

    /** The committee's first meeting after this moment; planned two weeks later when there is none. */
    Mono<Meeting> nextOrUsual(int district, Instant after) {
        return planned.next(district, after)
                .switchIfEmpty(Mono.defer(() -> planned.add(district, Meeting.usual(after), "")))
                .switchIfEmpty(Mono.defer(() -> planned.next(district, after)));
    }

    /** The item, when this person has this right in its committee. */
    Mono<AgendaItem> itemFor(AgendaRight right, long id, Person person) {
        return items.item(id)
                .switchIfEmpty(Mono.error(() -> AgendaRefusal.NO_SUCH_ITEM.because()))
                .doOnNext(item -> right.require(person, committee(item.meeting().district())));
    }

    private Meeting requireComing(Meeting meeting) {
        if (meeting.isPast(clock.instant())) {
            throw AgendaRefusal.MOMENT_PAST.because();
        }
        return meeting;
    }

    private void requireNotBegun(Meeting meeting) {
        if (meeting.isPast(clock.instant())) {
            throw AgendaRefusal.MEETING_PASSED.because();
        }
    }

    private Mono<Void> tell(Meeting moved) {
        return items.itemsOf(List.of(moved.id()))
                .concatMap(item -> tell(item.id(), moved))
                .then();
    }

    private Mono<Void> tell(long item, Meeting on) {
        return outbox.write(
                LETTER,
                LETTER + ":" + item + ":" + on.id() + ":" + clock.instant().toEpochMilli(),
                Map.of("item", Long.toString(item)));
    }

    private Mono<Meeting> log(String act, Meeting meeting, Person person) {
        Map<String, String> detail = Map.of("starts_at", meeting.startsAt().toString());
        return audit.write(person.id(), act, "meeting", Long.toString(meeting.id()), detail)
                .thenReturn(meeting);
    }
}
