package nl.buurtstem.areas.borders;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Borders;
import nl.buurtstem.areas.Placed;
import nl.buurtstem.areas.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where the things that have a place lie in an atlas. */
@Component
class Whereabouts {

    private static final int AT_ONCE = 2000;

    private final List<Placed> rooms;

    Whereabouts(List<Placed> rooms) {
        this.rooms = rooms;
    }

    /**
     * A thing that comes to lie in another neighbourhood or under other larger areas.
     *
     * @param kind what it is
     * @param from id of the neighbourhood it was in
     * @param to key of the neighbourhood it is in
     * @param outside whether it lies in none, and this is the nearest
     */
    record Settled(String kind, long id, int from, String to, boolean outside) {}

    List<Placed> rooms() {
        return rooms;
    }

    /** Everything in these municipalities that lies elsewhere in this atlas than it did in the tables so far. */
    Mono<List<Settled>> settle(Atlas atlas, Map<String, Integer> ids, Collection<String> municipalities) {
        List<Integer> known =
                municipalities.stream().map(ids::get).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return Mono.just(List.of());
        }
        Search search = new Search(atlas, ids);
        return Flux.fromIterable(rooms)
                .concatMap(room -> room.in(known)
                        .buffer(AT_ONCE)
                        .publishOn(Schedulers.boundedElastic())
                        .flatMapIterable(some -> search.moved(room.kind(), some)))
                .collectList();
    }

    /** How many things there are in these municipalities, whatever their state. */
    Mono<Long> count(Collection<Integer> municipalities) {
        return Flux.fromIterable(rooms)
                .concatMap(room -> room.in(municipalities).count())
                .reduce(0L, Long::sum);
    }

    /** What of these is called, of those that everybody may read. */
    Mono<Map<Long, Placed.Called>> called(Report report) {
        return Flux.fromIterable(rooms)
                .concatMap(room -> room.called(report.moves().stream()
                        .filter(move -> move.kind().equals(room.kind()))
                        .flatMap(move -> move.things().stream())
                        .toList()))
                .collectMap(Placed.Called::id);
    }

    /** Looks points up, by key. */
    private static final class Search {

        private final Atlas atlas;
        private final Map<String, Integer> ids;
        private final Borders borders;

        Search(Atlas atlas, Map<String, Integer> ids) {
            this.atlas = atlas;
            this.ids = ids;
            this.borders = atlas.neighbourhoods();
        }

        List<Settled> moved(String kind, List<Placed.Thing> some) {
            return some.stream()
                    .map(thing -> settled(kind, thing))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private @Nullable Settled settled(String kind, Placed.Thing thing) {
            Area found = borders.at(thing.point());
            boolean outside = found == null;
            Area area = found == null ? nearest(thing.point(), thing.was().municipality()) : found;
            return area == null || isThere(thing, area.key())
                    ? null
                    : new Settled(kind, thing.id(), thing.was().neighbourhood(), area.key(), outside);
        }

        private @Nullable Area nearest(Point point, int municipality) {
            return borders.nearest(
                            point,
                            area -> Objects.equals(
                                    ids.get(atlas.municipality(Objects.requireNonNull(atlas.get(area.key())))),
                                    municipality))
                    .map(Borders.Nearest::area)
                    .orElse(null);
        }

        /** Whether it was in this neighbourhood, and that in the same larger ones. */
        private boolean isThere(Placed.Thing thing, String key) {
            Standing neighbourhood = Objects.requireNonNull(atlas.get(key));
            String district = Objects.requireNonNull(neighbourhood.parent());
            return Objects.equals(ids.get(key), thing.was().neighbourhood())
                    && Objects.equals(ids.get(district), thing.was().district())
                    && Objects.equals(
                            ids.get(atlas.municipality(neighbourhood)),
                            thing.was().municipality());
        }
    }

    /** Together, by the names of the neighbourhoods; the largest number first. */
    static List<Report.Move> moves(List<Settled> settled, Map<Integer, String> names, Atlas after) {
        record Way(String kind, String from, String to, boolean outside) {}
        Map<Way, List<Long>> ways = settled.stream()
                .collect(Collectors.groupingBy(
                        s -> new Way(
                                s.kind(),
                                names.getOrDefault(s.from(), "?"),
                                Objects.requireNonNull(after.get(s.to())).name(),
                                s.outside()),
                        Collectors.mapping(Settled::id, Collectors.toList())));
        return ways.entrySet().stream()
                .map(e -> new Report.Move(
                        e.getKey().kind(),
                        e.getKey().from(),
                        e.getKey().to(),
                        e.getKey().outside(),
                        e.getValue().size(),
                        e.getValue().stream().sorted().limit(Report.LISTED).toList()))
                .sorted(Comparator.comparingLong(Report.Move::n).reversed().thenComparing(Report.Move::from))
                .toList();
    }
}
