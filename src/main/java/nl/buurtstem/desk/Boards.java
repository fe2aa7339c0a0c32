package nl.buurtstem.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Puts together what a desk shows. */
@Component
class Boards {

    /** So long somebody is said to look, after their page last said so. */
    static final Duration LOOKING = Duration.ofSeconds(30);

    private final Work work;
    private final ActRepository acts;
    private final HoldRepository holds;
    private final ViewRepository views;
    private final Residents residents;
    private final Areas areas;
    private final Clock clock;

    Boards(
            Work work,
            ActRepository acts,
            HoldRepository holds,
            ViewRepository views,
            Residents residents,
            Areas areas,
            Clock clock) {
        this.work = work;
        this.acts = acts;
        this.holds = holds;
        this.views = views;
        this.residents = residents;
        this.areas = areas;
        this.clock = clock;
    }

    /** The list as this person asked for it, with nothing beside it. */
    Mono<Board> board(Person person, MultiValueMap<String, String> query, @Nullable Outcome outcome, boolean tooLate) {
        DeskRight.require(person);
        return work.lines(person)
                .flatMap(lines -> around(person, lines, tooLate)
                        .map(around -> new Board(
                                DeskFilter.of(query),
                                lines,
                                Spot.of(query.getFirst("after")),
                                around,
                                outcome,
                                null,
                                clock.instant(),
                                today())));
    }

    private Mono<Board.Around> around(Person person, List<WorkLine> lines, boolean tooLate) {
        return Mono.zip(
                        views.of(person.id()).collectList(),
                        views.shortcuts(person.id()),
                        just(person),
                        acts.failed(person.id()).collectList(),
                        colleagues(lines.stream().map(WorkLine::item).toList(), person))
                .map(all -> new Board.Around(
                        work.kinds(),
                        areasOf(lines),
                        all.getT1(),
                        all.getT2(),
                        all.getT3().orElse(null),
                        all.getT4(),
                        all.getT5(),
                        tooLate));
    }

    /** What this person can still undo. */
    private Mono<Optional<ActRepository.Just>> just(Person person) {
        return acts.just(person.id(), clock.instant()).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Districts and neighbourhoods in which something waits, each district before its neighbourhoods. */
    private List<Area> areasOf(List<WorkLine> lines) {
        Set<String> keys =
                lines.stream().flatMap(line -> line.areaKeys().stream()).collect(Collectors.toSet());
        return areas.districts().stream()
                .flatMap(district -> Stream.concat(Stream.of(district), areas.within(district.id()).stream()))
                .filter(area -> keys.contains(area.key()))
                .toList();
    }

    /** Whom this could be handed to: everybody who does such work there. */
    private Mono<List<Resident>> colleagues(List<WorkItem> items, Person person) {
        Set<Role> roles = items.stream().map(WorkItem::role).collect(Collectors.toSet());
        Set<Integer> where =
                items.stream().map(WorkItem::where).flatMap(Boards::areasOf).collect(Collectors.toSet());
        return roles.isEmpty()
                ? Mono.just(List.of())
                : residents
                        .staff(roles, where)
                        .filter(colleague -> !colleague.id().equals(person.id()))
                        .collectList();
    }

    private static Stream<Integer> areasOf(AreaPath where) {
        return Stream.of(where.neighbourhood(), where.district(), where.municipality());
    }

    /** The same with what stands at this spot beside it. */
    Mono<Board> beside(Board board, @Nullable Spot spot, Sheet.Filled filled, Person person) {
        WorkLine line = spot == null ? null : board.at(spot);
        return line == null
                ? Mono.just(board)
                : sheet(line.item().key(), board.query(), filled, true, person)
                        .map(board::beside)
                        .defaultIfEmpty(board);
    }

    /** One thing, and that this person looks at it; empty when it does not wait for them. */
    Mono<Sheet> sheet(WorkKey key, String query, Sheet.Filled filled, boolean pane, Person person) {
        return work.look(key, person)
                .flatMap(read -> Mono.zip(
                                holds.notes(key).collectList(),
                                lookers(key, person),
                                busy(key),
                                colleagues(List.of(read.line().item()), person),
                                pane ? Mono.just(Optional.<ActRepository.Just>empty()) : just(person))
                        .map(all -> new Sheet(
                                read.line(),
                                read.sheet(),
                                all.getT1(),
                                all.getT2(),
                                all.getT3().orElse(null),
                                all.getT4(),
                                filled,
                                query,
                                pane,
                                all.getT5().orElse(null),
                                clock.instant())));
    }

    /** Names of colleagues who look at it too; from now on this person does. */
    Mono<List<String>> lookers(WorkKey key, Person person) {
        Instant now = clock.instant();
        return holds.look(key, person.id(), now)
                .thenMany(holds.lookers(key, person.id(), now.minus(LOOKING)))
                .collectList();
    }

    private Mono<Optional<String>> busy(WorkKey key) {
        return acts.pending()
                .filter(pending -> pending.key().equals(key))
                .next()
                .flatMap(pending -> residents.find(pending.by()))
                .map(by -> Optional.of(by.name()))
                .defaultIfEmpty(Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
