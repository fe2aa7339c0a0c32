package nl.buurtstem.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.agenda.Selection.Outcome;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Settings;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One selection date of one district, in one transaction: whoever claims the date first freezes the list and fills the
 * agenda; everybody else finds it done. What fails leaves nothing behind, and is done again by the next run.
 */
@Component
class SelectionRun {

    private final SelectionRepository selections;
    private final MeetingRepository planned;
    private final ItemRepository items;
    private final Meetings meetings;
    private final Ideas ideas;
    private final Areas areas;
    private final Clock clock;

    SelectionRun(
            SelectionRepository selections,
            MeetingRepository planned,
            ItemRepository items,
            Meetings meetings,
            Ideas ideas,
            Areas areas,
            Clock clock) {
        this.selections = selections;
        this.planned = planned;
        this.items = items;
        this.meetings = meetings;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
    }

    /** Freezes this date's list; gives how many ideas were selected, or nothing when it was frozen already. */
    @Transactional
    public Mono<Integer> freeze(int district, Instant due) {
        Instant now = clock.instant();
        Instant after = due.isAfter(now) ? due : now;
        return rule(district, after)
                .flatMap(rule -> selections
                        .claim(district, due, now, rule)
                        .flatMap(id -> selections
                                .candidates(district, due)
                                .collectList()
                                .map(candidates -> Selection.of(rule, candidates))
                                .flatMap(outcomes ->
                                        selections.freeze(id, outcomes).then(fill(id, district, after, outcomes)))));
    }

    private Mono<Selection.Rule> rule(int district, Instant after) {
        Settings settings = areas.settings(district);
        return planned.next(district, after)
                .flatMap(meeting -> items.taken(meeting.id()))
                .defaultIfEmpty(0)
                .map(taken -> new Selection.Rule(settings.mode(), settings.top(), settings.capacity(), taken));
    }

    private Mono<Integer> fill(long selection, int district, Instant after, List<Outcome> outcomes) {
        List<IdeaId> selected = outcomes.stream()
                .filter(Outcome::selected)
                .map(outcome -> new IdeaId(outcome.candidate().idea()))
                .toList();
        return selected.isEmpty()
                ? Mono.just(0)
                : meetings.nextOrUsual(district, after)
                        .flatMapMany(meeting ->
                                Flux.fromIterable(selected).concatMap(idea -> place(idea, selection, meeting)))
                        .then(Mono.just(selected.size()));
    }

    private Mono<Long> place(IdeaId idea, long selection, Meeting meeting) {
        Reason reason = Reason.with(Map.of(
                "selection", Long.toString(selection),
                "meeting", Long.toString(meeting.id()),
                "meeting_at", meeting.startsAt().toString()));
        return ideas.move(idea, Move.SELECT, reason, Actor.PROGRAM)
                .then(items.addSelected(meeting.id(), idea, selection));
    }
}
