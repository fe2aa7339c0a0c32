package nl.buurtstem.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that waits, whichever room it waits in; each room is asked once. */
@Component
class Work {

    private final ObjectProvider<WaitingWork> rooms;
    private final ObjectProvider<WorkTerms> terms;
    private final HoldRepository holds;
    private final ActRepository acts;
    private final Areas areas;
    private final Clock clock;

    Work(
            ObjectProvider<WaitingWork> rooms,
            ObjectProvider<WorkTerms> terms,
            HoldRepository holds,
            ActRepository acts,
            Areas areas,
            Clock clock) {
        this.rooms = rooms;
        this.terms = terms;
        this.holds = holds;
        this.acts = acts;
        this.areas = areas;
        this.clock = clock;
    }

    /** All kinds there are, for filtering. */
    List<WorkKind> kinds() {
        return rooms.stream().flatMap(room -> room.kinds().stream()).toList();
    }

    /** The room of this source. */
    Mono<WaitingWork> room(String source) {
        return Mono.justOrEmpty(rooms.stream()
                        .filter(room -> room.source().equals(source))
                        .findFirst())
                .switchIfEmpty(Mono.error(() -> DeskRefusal.GONE.because()));
    }

    /** What waits for this person, decided about or not; with until when the municipality takes. */
    Mono<Map<WorkKey, WorkItem>> items(Person person) {
        return Flux.fromStream(rooms::stream)
                .flatMapSequential(room -> room.waiting(person))
                .filter(item -> DeskRight.WORK.allows(person, item))
                .collect(LinkedHashMap<WorkKey, WorkItem>::new, (found, item) -> found.putIfAbsent(item.key(), item))
                .flatMap(this::withTerms);
    }

    private Mono<Map<WorkKey, WorkItem>> withTerms(Map<WorkKey, WorkItem> items) {
        return lastDays(items.keySet()).map(days -> {
            items.replaceAll((key, item) -> item.due(days.get(key)));
            return items;
        });
    }

    private Mono<Map<WorkKey, LocalDate>> lastDays(Collection<WorkKey> keys) {
        return keys.isEmpty()
                ? Mono.just(Map.of())
                : Flux.fromStream(terms::stream)
                        .concatMap(room -> room.lastDays(keys))
                        .collect(HashMap::new, Map::putAll);
    }

    /** The same as lines, without what somebody just decided about and what this person put aside. */
    Mono<List<WorkLine>> lines(Person person) {
        return items(person)
                .flatMap(items -> Mono.zip(away(person), holders(items.keySet()))
                        .map(both -> items.values().stream()
                                .filter(item -> !both.getT1().contains(item.key()))
                                .map(item -> line(item, both.getT2(), person))
                                .toList()));
    }

    private Mono<Set<WorkKey>> away(Person person) {
        return acts.pending()
                .map(ActRepository.Pending::key)
                .concatWith(holds.aside(person.id(), clock.instant()))
                .collect(Collectors.toSet());
    }

    private Mono<Map<WorkKey, WorkLine.Holding>> holders(Collection<WorkKey> keys) {
        return keys.isEmpty()
                ? Mono.just(Map.of())
                : holds.holders(keys).collectMap(HoldRepository.Held::key, HoldRepository.Held::by);
    }

    private WorkLine line(WorkItem item, Map<WorkKey, WorkLine.Holding> holders, Person person) {
        AreaPath where = item.where();
        Set<String> keys = Stream.of(where.neighbourhood(), where.district(), where.municipality())
                .map(area -> areas.area(area).key())
                .collect(Collectors.toSet());
        String place = areas.area(where.neighbourhood()).name();
        return new WorkLine(item, place, keys, holders.get(item.key()), person.id());
    }

    /** One thing to read, as a line and as its room draws it; empty when it does not wait for this person. */
    Mono<Read> look(WorkKey key, Person person) {
        return room(key.source())
                .flatMap(room -> room.look(key, person))
                .filter(sheet -> DeskRight.WORK.allows(person, sheet.item()))
                .flatMap(sheet -> Mono.zip(lastDays(List.of(key)), holders(List.of(key)))
                        .map(both ->
                                new Read(line(sheet.item().due(both.getT1().get(key)), both.getT2(), person), sheet)));
    }

    /** A thing to read. */
    record Read(WorkLine line, WorkSheet sheet) {}
}
