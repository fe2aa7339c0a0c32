package nl.buurtstem.agenda;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door: how ideas come on a committee's agenda, and what comes of them there. */
@Component
public class Agenda {

    private final DueDates due;
    private final Meetings meetings;
    private final ItemRepository items;
    private final Ideas ideas;
    private final Clock clock;

    Agenda(DueDates due, Meetings meetings, ItemRepository items, Ideas ideas, Clock clock) {
        this.due = due;
        this.meetings = meetings;
        this.items = items;
        this.ideas = ideas;
        this.clock = clock;
    }

    /**
     * Brings every district up to date: selection dates that have passed are frozen in order, then windows that are over
     * are ended. Any number of nodes may do so at once. Gives how many ideas were selected.
     */
    public Mono<Integer> selectDue() {
        return due.bringUpToDate(clock.instant());
    }

    /** An item by its id; nothing when there is none. */
    public Mono<AgendaItem> item(long id) {
        return items.item(id);
    }

    /** The item about this idea; nothing when it is on no agenda. */
    public Mono<AgendaItem> itemAbout(IdeaId idea) {
        return items.itemsAbout(List.of(idea)).next();
    }

    /**
     * Puts an idea on the agenda without enough likes; everybody reads who did so and why.
     *
     * @param meeting of the district's committee; null: its next one
     */
    @Transactional
    public Mono<Long> nominate(IdeaId id, @Nullable Long meeting, String reason, Person person) {
        return ideas.card(id).flatMap(idea -> {
            AgendaRight.NOMINATE.require(person, idea.where());
            Role role = person.is(Role.CLERK, idea.where()) ? Role.CLERK : Role.FACILITATOR;
            AgendaItem.Nomination nomination = new AgendaItem.Nomination(role, reason, person.language());
            return meetingFor(idea, meeting).flatMap(on -> nominate(idea, on, nomination, person));
        });
    }

    private Mono<Meeting> meetingFor(IdeaCard idea, @Nullable Long meeting) {
        int district = idea.where().district();
        return meeting == null ? meetings.nextOrUsual(district, clock.instant()) : meetings.coming(meeting, district);
    }

    private Mono<Long> nominate(IdeaCard idea, Meeting on, AgendaItem.Nomination nomination, Person person) {
        Reason reason = new Reason(
                nomination.reason(),
                nomination.language(),
                Map.of(
                        "meeting", Long.toString(on.id()),
                        "meeting_at", on.startsAt().toString()));
        Actor actor = Actor.staff(person, ActorRole.valueOf(nomination.by().name()));
        return ideas.move(idea.id(), Move.NOMINATE, reason, actor)
                .then(items.addNominated(on.id(), idea.id(), nomination))
                .switchIfEmpty(Mono.error(() -> AgendaRefusal.ALREADY_ON_AGENDA.because()));
    }

    /** Records what the committee advised at its meeting; the idea has been discussed. */
    @Transactional
    public Mono<AgendaItem> advise(long id, Advice.Given advice, Person person) {
        Reason reason = new Reason(
                advice.text(),
                advice.language(),
                Map.of("advice", advice.advice().name()));
        return meetings.itemFor(AgendaRight.ADVISE, id, person)
                .doOnNext(this::requireBegun)
                .flatMap(item -> items.advise(id, advice, clock.instant())
                        .switchIfEmpty(Mono.error(() -> AgendaRefusal.ALREADY_ADVISED.because()))
                        .then(ideas.move(item.idea(), Move.DISCUSS, reason, Actor.staff(person, ActorRole.CLERK)))
                        .thenReturn(item));
    }

    /** Records what was decided after the advice. */
    @Transactional
    public Mono<AgendaItem> decide(long id, Decision.Taken decision, Person person) {
        Reason reason =
                new Reason(decision.text(), decision.language(), Map.of(Reason.Key.POSSIBLE, decision.possible()));
        return meetings.itemFor(AgendaRight.DECIDE, id, person)
                .flatMap(item -> items.decide(id, decision, clock.instant())
                        .switchIfEmpty(Mono.error(() -> undecidable(item)))
                        .then(ideas.move(
                                item.idea(), decision.decision().move(), reason, Actor.staff(person, ActorRole.CLERK)))
                        .thenReturn(item));
    }

    private void requireBegun(AgendaItem item) {
        if (!item.meeting().isPast(clock.instant())) {
            throw AgendaRefusal.MEETING_NOT_HELD.because();
        }
    }

    private static RuntimeException undecidable(AgendaItem item) {
        return (item.advice() == null ? AgendaRefusal.ADVICE_FIRST : AgendaRefusal.ALREADY_DECIDED).because();
    }
}
