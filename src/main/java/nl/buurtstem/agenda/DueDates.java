package nl.buurtstem.agenda;

import java.time.Instant;
import java.util.Map;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Everything that is due at a moment, district by district. Selections go first: an idea whose window ends at the very
 * moment of a selection still takes part in it. A district in which something fails keeps its windows open until the
 * selection has succeeded.
 */
@Component
class DueDates {

    private static final Logger LOG = LoggerFactory.getLogger(DueDates.class);

    private final SelectionRun run;
    private final SelectionRepository selections;
    private final Ideas ideas;
    private final Areas areas;

    DueDates(SelectionRun run, SelectionRepository selections, Ideas ideas, Areas areas) {
        this.run = run;
        this.selections = selections;
        this.ideas = ideas;
        this.areas = areas;
    }

    /** Freezes what is to be frozen, ends what is to be ended; gives how many ideas were selected. */
    Mono<Integer> bringUpToDate(Instant now) {
        return Flux.fromIterable(areas.districts())
                .concatMap(district -> bringUpToDate(district, now))
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> bringUpToDate(Area district, Instant now) {
        return select(district, now)
                .flatMap(selected -> endWindows(district, now).thenReturn(selected))
                .onErrorResume(e -> {
                    LOG.error(
                            "the agenda of {} was not brought up to date; the next run tries again", district.key(), e);
                    return Mono.just(0);
                });
    }

    private Mono<Integer> select(Area district, Instant now) {
        SelectionDates dates = new SelectionDates(areas.settings(district.id()).rhythm());
        return selections
                .since(district.id())
                .flatMapIterable(since -> dates.between(since, now))
                .concatMap(due -> run.freeze(district.id(), due))
                .reduce(0, Integer::sum);
    }

    private Mono<Void> endWindows(Area district, Instant now) {
        return selections.ended(district.id(), now).concatMap(this::expire).then();
    }

    /** Another node may have done so, or its author may have withdrawn it: then there is nothing left to do. */
    private Mono<Void> expire(SelectionRepository.Ended ended) {
        Reason reason = Reason.with(Map.of(Reason.Key.CAUSE, ended.cause().name()));
        return ideas.move(ended.idea(), Move.EXPIRE, reason, Actor.PROGRAM)
                .then()
                .onErrorResume(Refused.class, refused -> Mono.empty());
    }
}
