package nl.buurtstem.areas.borders;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.buurtstem.areas.AreaKeepers;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Placed;
import nl.buurtstem.areas.borders.ImportRepository.Sent;
import nl.buurtstem.areas.borders.Whereabouts.Settled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works out imports, and carries them out: all of one or nothing of it. */
@Component
class Imports {

    private static final int AT_ONCE = 2000;
    private static final int WRITTEN = 30;

    private final ImportDrafts drafts;
    private final AtlasRepository atlases;
    private final ImportRepository imports;
    private final HistoryRepository history;
    private final Whereabouts whereabouts;
    private final PlaceMoves places;
    private final AreaKeepers keepers;
    private final Areas areas;
    private final TransactionalOperator transaction;

    Imports(
            ImportDrafts drafts,
            AtlasRepository atlases,
            ImportRepository imports,
            HistoryRepository history,
            Whereabouts whereabouts,
            PlaceMoves places,
            AreaKeepers keepers,
            Areas areas,
            TransactionalOperator transaction) {
        this.drafts = drafts;
        this.atlases = atlases;
        this.imports = imports;
        this.history = history;
        this.whereabouts = whereabouts;
        this.places = places;
        this.keepers = keepers;
        this.areas = areas;
        this.transaction = transaction;
    }

    /** What this file would make of the areas as they are now. */
    Mono<Draft> draft(Path file, Choices choices, Asker asker) {
        return drafts.of(file, choices, asker);
    }

    /** What taking this import back would make of them. */
    Mono<Draft> draftBack(long id, Asker asker) {
        return drafts.back(id, asker);
    }

    /** Keeps a draft for somebody to decide upon, on whichever node. */
    Mono<Long> keep(Draft draft, Sent sent, Asker asker) {
        return imports.add(sent, draft, asker.id(), Import.State.PREVIEW);
    }

    /** An import that was carried out at once. */
    record Done(long id, Draft draft) {}

    /**
     * Works a file out and carries it out at once.
     *
     * @param another whether it may be of another place than the areas it replaces
     */
    Mono<Done> now(Path file, Sent sent, Choices choices, Asker asker, boolean another) {
        return now(drafts.of(file, choices, asker).doOnNext(draft -> draft.requireSure(another)), sent, asker);
    }

    /** Takes an import back at once. */
    Mono<Done> backNow(long id, Asker asker) {
        return imports.sent(id)
                .switchIfEmpty(Mono.error(BorderRefusal.NO_SUCH_IMPORT::because))
                .flatMap(sent -> now(drafts.back(id, asker), sent, asker));
    }

    private Mono<Done> now(Mono<Draft> worked, Sent sent, Asker asker) {
        return atlases.lock()
                .then(worked)
                .flatMap(draft -> imports.add(sent, draft, asker.id(), Import.State.ASKED)
                        .flatMap(id -> write(id, draft, asker.id(), percent -> Mono.empty())
                                .thenReturn(new Done(id, draft))))
                .as(transaction::transactional)
                .flatMap(done -> areas.refresh().thenReturn(done));
    }

    /**
     * Carries out one that was asked for; when the areas changed since it was shown, shows it anew instead.
     *
     * @param progress told now and then, outside the transaction
     */
    Mono<Void> carryOut(Import asked, Path file, IntFunction<Mono<Void>> progress) {
        return carryOut(asked, drafts.of(file, asked.choices(), Asker.COMMAND), progress);
    }

    /** The same of one that takes this other one back. */
    Mono<Void> carryOutBack(Import asked, long takesBack, IntFunction<Mono<Void>> progress) {
        return carryOut(asked, drafts.back(takesBack, Asker.COMMAND), progress);
    }

    private Mono<Void> carryOut(Import asked, Mono<Draft> worked, IntFunction<Mono<Void>> progress) {
        return atlases.lock()
                .then(imports.find(asked.id()))
                .filter(Import::isRunning)
                .flatMap(still -> progress.apply(5).thenReturn(still))
                .flatMap(still -> worked.flatMap(draft -> draft.stored().version() == still.version()
                        ? write(still.id(), draft, still.askedBy(), progress)
                        : imports.showAgain(still.id(), draft)))
                .as(transaction::transactional)
                .then(areas.refresh());
    }

    private Mono<Void> write(long id, Draft draft, String askedBy, IntFunction<Mono<Void>> progress) {
        List<Change> changes = draft.plan().changes().stream()
                .filter(Change::isOne)
                .sorted(Comparator.comparing(change -> change.after().level()))
                .toList();
        Long takesBack = draft.takesBack();
        return atlases.write(id, changes)
                .then(progress.apply(WRITTEN))
                .then(takesBack == null ? Mono.empty() : history.recall(takesBack))
                .then(atlases.read())
                .flatMap(stored -> places.follow(id, stored)
                        .then(entrust(changes, stored, askedBy))
                        .then(Mono.defer(() -> keepers.release(askedBy, closing(draft.plan(), stored), id)))
                        .then(takesBack == null ? Mono.empty() : keepers.giveBack(askedBy, takesBack))
                        .then(moveThings(id, stored, draft.plan().municipalities(), progress)))
                .then(imports.done(id, draft.report()));
    }

    private static List<Integer> closing(Plan plan, Stored stored) {
        return plan.changes().stream()
                .filter(change -> change.kind() == Change.Kind.GONE)
                .map(change -> stored.ids().getOrDefault(change.after().key(), 0))
                .toList();
    }

    /** Whoever adds a municipality keeps it. */
    private Mono<Void> entrust(List<Change> changes, Stored stored, String askedBy) {
        return Flux.fromIterable(changes)
                .filter(change -> change.before() == null && change.after().parent() == null)
                .concatMap(change -> keepers.entrust(
                        askedBy, stored.ids().getOrDefault(change.after().key(), 0)))
                .then();
    }

    private Mono<Void> moveThings(
            long id, Stored stored, Collection<String> municipalities, IntFunction<Mono<Void>> progress) {
        return whereabouts.settle(stored.atlas(), stored.ids(), municipalities).flatMap(settled -> {
            int all = settled.size();
            return Flux.fromIterable(settled)
                    .collect(Collectors.groupingBy(Settled::kind))
                    .flatMapIterable(Map::values)
                    .concatMap(kind -> Flux.fromIterable(kind)
                            .buffer(AT_ONCE)
                            .index()
                            .concatMap(some -> move(id, some.getT2(), stored)
                                    .then(progress.apply(percent((some.getT1() + 1) * AT_ONCE, all)))))
                    .then();
        });
    }

    private static int percent(long done, int all) {
        return (int) Math.min(99, WRITTEN + (99 - WRITTEN) * done / Math.max(1, all));
    }

    private Mono<Void> move(long id, List<Settled> some, Stored stored) {
        Placed room = whereabouts.rooms().stream()
                .filter(placed -> placed.kind().equals(some.getFirst().kind()))
                .findFirst()
                .orElseThrow();
        List<Placed.Moved> moved = some.stream()
                .map(thing -> new Placed.Moved(thing.id(), AtlasRepository.path(stored, thing.to())))
                .toList();
        return room.move(moved).then(atlases.log(id, some, stored.ids()));
    }

    /** Looks once more for things that came in on nodes that did not know the new borders yet. */
    Mono<Void> checkAgain(Duration after) {
        return imports.unchecked(after)
                .concatMap(done -> atlases.lock()
                        .then(atlases.read())
                        .flatMap(stored ->
                                moveThings(done.id(), stored, done.report().municipalities(), percent -> Mono.empty()))
                        .then(imports.checked(done.id()))
                        .as(transaction::transactional))
                .then();
    }
}
