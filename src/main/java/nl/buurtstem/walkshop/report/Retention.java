package nl.buurtstem.walkshop.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.AreaPath;
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
        return Mono.zip(
                        rows.said(walkshop.where()).map(said -> merged(walkshop.where(), said)),
                        rows.forgotten(walkshop.id()))
                .flatMap(both -> rows.closedAt(walkshop.id())
                        .map(closed -> new Retained(both.getT1(), closed, both.getT2()))
                        .defaultIfEmpty(new Retained(both.getT1(), null, Map.of())));
    }

    /** Of each the nearest area that says something of it holds. */
    private static Map<What, Integer> merged(AreaPath where, Map<Integer, Map<What, Integer>> said) {
        Map<What, Integer> days = new EnumMap<>(What.class);
        for (int area : List.of(where.municipality(), where.district(), where.neighbourhood())) {
            days.putAll(said.getOrDefault(area, Map.of()));
        }
        return days;
    }

    /** What holds at this place. */
    Mono<Map<What, Integer>> days(AreaPath where) {
        return rows.said(where).map(said -> merged(where, said));
    }

    /** How much would go at once if this area said that, and nothing is removed. */
    Mono<Map<What, Long>> wouldGo(int area, Map<What, Integer> days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return rows.closed()
                .concatMap(walkshops::find)
                .filter(walkshop -> walkshop.where().liesIn(area))
                .concatMap(walkshop -> supposing(walkshop, area, days)
                        .flatMapMany(retained -> Flux.fromArray(What.values())
                                .filter(what -> retained.isDue(what, today))
                                .concatMap(
                                        what -> rows.count(walkshop.id(), what).map(n -> Map.entry(what, n)))))
                .collect(
                        () -> new EnumMap<What, Long>(What.class),
                        (sum, one) -> sum.merge(one.getKey(), one.getValue(), Long::sum))
                .map(sum -> sum);
    }

    /** As if nothing of it went yet: what came in again since goes again. */
    private Mono<Retained> supposing(Walkshop walkshop, int area, Map<What, Integer> days) {
        return Mono.zip(rows.said(walkshop.where()), rows.closedAt(walkshop.id()))
                .map(both -> {
                    Map<Integer, Map<What, Integer>> said = new HashMap<>(both.getT1());
                    said.put(area, days);
                    return new Retained(merged(walkshop.where(), said), both.getT2(), Map.of());
                });
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
                        .filter(what -> retained.isDue(what, today))
                        .concatMap(what -> forget(walkshop.id(), what))
                        .concatWith(rows.forgetTokens(walkshop.id()))
                        .reduce(0L, Long::sum));
    }

    private Mono<Long> forget(long walkshop, What what) {
        Instant closedBefore = clock.instant();
        return rows.forget(walkshop, what, closedBefore).delayUntil(gone -> rows.note(walkshop, what));
    }
}
