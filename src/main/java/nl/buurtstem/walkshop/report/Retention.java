package nl.buurtstem.walkshop.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.report.Retained.What;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes what closed walks need no longer. What is imported again after its day goes again. */
@Component
class Retention {

    private final RetentionRepository rows;
    private final Walkshops walkshops;
    private final Clock clock;

    Retention(RetentionRepository rows, Walkshops walkshops, Clock clock) {
        this.rows = rows;
        this.walkshops = walkshops;
        this.clock = clock;
    }

    /** What of this walk goes when. */
    Mono<Retained> of(Walkshop walkshop) {
        return Mono.zip(rows.days(walkshop.where()), rows.forgotten(walkshop.id()))
                .flatMap(both -> rows.closedAt(walkshop.id())
                        .map(closed -> new Retained(both.getT1(), closed, both.getT2()))
                        .defaultIfEmpty(new Retained(both.getT1(), null, Map.of())));
    }

    /** Everything that is due; how many rows went. */
    @Transactional
    public Mono<Long> run() {
        return rows.closed()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> walkshops.find(id).flatMap(this::forget))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> forget(Walkshop walkshop) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return of(walkshop)
                .flatMap(retained -> Flux.fromArray(What.values())
                        .filter(what -> isDue(retained, what, today))
                        .concatMap(what -> forget(walkshop.id(), what))
                        .concatWith(rows.forgetTokens(walkshop.id()))
                        .reduce(0L, Long::sum));
    }

    private static boolean isDue(Retained retained, What what, LocalDate today) {
        LocalDate day = retained.day(what);
        return day != null && !day.isAfter(today);
    }

    private Mono<Long> forget(long walkshop, What what) {
        Instant closedBefore = clock.instant();
        return rows.forget(walkshop, what, closedBefore).delayUntil(gone -> rows.note(walkshop, what));
    }
}
