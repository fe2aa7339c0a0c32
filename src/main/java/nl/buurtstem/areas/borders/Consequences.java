package nl.buurtstem.areas.borders;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaKeepers;
import nl.buurtstem.areas.Bound;
import nl.buurtstem.areas.borders.Report.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What ends, sleeps or holds again for people when areas lapse or come back. */
@Component
class Consequences {

    private static final String BACK = ".back";

    private final List<Bound> rooms;
    private final AreaKeepers keepers;
    private final AtlasRepository atlases;

    Consequences(List<Bound> rooms, AreaKeepers keepers, AtlasRepository atlases) {
        this.rooms = rooms;
        this.keepers = keepers;
        this.atlases = atlases;
    }

    /**
     * What is told of an import.
     *
     * @param ends of areas that lapse
     * @param wakes of areas that come back
     */
    record Told(List<Ending> ends, List<Ending> wakes) {}

    /** Of areas by their id, with their names; of an import that takes another one back, also which roles it gives back. */
    Mono<Told> of(Map<Integer, String> gone, Map<Integer, String> back, @Nullable Long takesBack) {
        Mono<List<Ending>> wakes = ties(back)
                .filter(Bound.Tie::sleeps)
                .map(tie -> ending(tie, tie.word() + BACK, back))
                .concatWith(takesBack == null ? Flux.empty() : rolesBack(takesBack))
                .collectList();
        return ties(gone)
                .map(tie -> ending(tie, tie.word(), gone))
                .collectList()
                .zipWhen(ends -> wakes, (ends, waking) -> new Told(sorted(ends), sorted(waking)));
    }

    private Flux<Bound.Tie> ties(Map<Integer, String> areas) {
        return areas.isEmpty() ? Flux.empty() : Flux.fromIterable(rooms).concatMap(room -> room.to(areas.keySet()));
    }

    private static Ending ending(Bound.Tie tie, String word, Map<Integer, String> names) {
        return new Ending(names.getOrDefault(tie.area(), ""), word, tie.n(), tie.items());
    }

    private Flux<Ending> rolesBack(long takesBack) {
        return keepers.released(takesBack)
                .filter(roles -> !roles.isEmpty())
                .map(roles -> new Ending("", "areas.bound.roles_back", roles.size(), roles))
                .flux();
    }

    private static List<Ending> sorted(List<Ending> some) {
        return some.stream()
                .sorted(Comparator.comparing(Ending::area).thenComparing(Ending::word))
                .toList();
    }

    /** The same as it is by now, for a report that was kept: a report keeps numbers and no names of people. */
    Mono<Told> now(Report report, @Nullable Long takesBack) {
        List<Report.Line> lines = Stream.of(Change.Kind.GONE, Change.Kind.BACK)
                .flatMap(kind -> report.of(kind).stream())
                .toList();
        return atlases.ids(lines.stream().map(Report.Line::key).toList())
                .flatMap(ids ->
                        of(named(report, Change.Kind.GONE, ids), named(report, Change.Kind.BACK, ids), takesBack));
    }

    private static Map<Integer, String> named(Report report, Change.Kind kind, Map<String, Integer> ids) {
        return report.of(kind).stream()
                .filter(line -> ids.containsKey(line.key()))
                .collect(Collectors.toMap(line -> ids.getOrDefault(line.key(), 0), Report.Line::name));
    }
}
