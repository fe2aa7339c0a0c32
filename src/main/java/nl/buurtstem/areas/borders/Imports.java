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
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Works out imports, and carries them out: all of one or nothing of it. */
@Component
class Imports {

    private static final int AT_ONCE = 2000;
    private static final int WRITTEN = 30;

    private final AtlasRepository atlases;
    private final ImportRepository imports;
    private final Whereabouts whereabouts;
    private final PlaceMoves places;
    private final AreaKeepers keepers;
    private final Areas areas;
    private final TransactionalOperator transaction;
    private final JsonMapper json;

    Imports(
            AtlasRepository atlases,
            ImportRepository imports,
            Whereabouts whereabouts,
            PlaceMoves places,
            AreaKeepers keepers,
            Areas areas,
            TransactionalOperator transaction,
            JsonMapper json) {
        this.atlases = atlases;
        this.imports = imports;
        this.whereabouts = whereabouts;
        this.places = places;
        this.keepers = keepers;
        this.areas = areas;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * What this file would make of the areas as they are now. Changes nothing.
     *
     * @throws nl.buurtstem.kernel.Refused with everything that is wrong with the file, or when the asker may not do this
     */
    Mono<Draft> draft(Path file, Choices choices, Asker asker) {
        return Mono.fromCallable(
                        () -> Draughtsman.draw(FeatureFile.read(file, choices.level(), choices.layer(), json), choices))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(drawing -> draft(drawing, choices, asker));
    }

    private Mono<Draft> draft(Drawing drawing, Choices choices, Asker asker) {
        return atlases.read().publishOn(Schedulers.boundedElastic()).flatMap(stored -> {
            Plan plan = Planner.plan(choices, drawing, stored.atlas());
            asker.requireMay(plan, stored, choices);
            return Mono.zip(settle(plan.after(), stored, plan.municipalities()), keepers.rolesIn(closing(plan, stored)))
                    .map(both -> draft(choices, stored, plan, both.getT1(), both.getT2()));
        });
    }

    private Mono<List<Settled>> settle(Atlas atlas, Stored stored, Collection<String> municipalities) {
        return whereabouts.settle(atlas, stored.ids(), municipalities);
    }

    private static List<Integer> closing(Plan plan, Stored stored) {
        return plan.changes().stream()
                .filter(change -> change.kind() == Change.Kind.GONE)
                .map(change -> stored.ids().getOrDefault(change.after().key(), 0))
                .toList();
    }

    private Draft draft(Choices choices, Stored stored, Plan plan, List<Settled> settled, long rolesEnding) {
        // a preview knows things by the areas they would be in; those that are new have no id yet
        List<Report.Move> moves = Whereabouts.moves(settled, stored.names(), plan.after());
        return new Draft(
                choices, stored, plan, Reporter.report(plan, moves, rolesEnding), Sketch.draw(plan, choices, json));
    }

    /** Keeps a draft for somebody to decide upon, on whichever node. */
    Mono<Long> keep(Draft draft, Sent sent, Asker asker) {
        return imports.add(
                sent,
                draft.choices(),
                asker.id(),
                Import.State.PREVIEW,
                draft.stored().version(),
                draft.report(),
                draft.sketch());
    }

    /** Works a file out and carries it out at once. */
    Mono<Draft> now(Path file, Sent sent, Choices choices, Asker asker) {
        return atlases.lock()
                .then(draft(file, choices, asker))
                .flatMap(draft -> imports.add(
                                sent,
                                choices,
                                asker.id(),
                                Import.State.ASKED,
                                draft.stored().version(),
                                draft.report(),
                                draft.sketch())
                        .flatMap(id -> write(id, draft, asker.id(), percent -> Mono.empty()))
                        .thenReturn(draft))
                .as(transaction::transactional)
                .flatMap(draft -> areas.refresh().thenReturn(draft));
    }

    /**
     * Carries out one that was asked for; when the areas changed since it was shown, shows it anew instead.
     *
     * @param progress told now and then, outside the transaction
     */
    Mono<Void> carryOut(Import asked, Path file, IntFunction<Mono<Void>> progress) {
        return atlases.lock()
                .then(imports.find(asked.id()))
                .filter(Import::isRunning)
                .flatMap(still -> progress.apply(5).thenReturn(still))
                .flatMap(still -> draft(file, still.choices(), Asker.COMMAND)
                        .flatMap(draft -> draft.stored().version() == still.version()
                                ? write(still.id(), draft, still.askedBy(), progress)
                                : imports.showAgain(
                                        still.id(),
                                        draft.stored().version(),
                                        draft.report().shownAgain(),
                                        draft.sketch())))
                .as(transaction::transactional)
                .then(areas.refresh());
    }

    private Mono<Void> write(long id, Draft draft, String askedBy, IntFunction<Mono<Void>> progress) {
        List<Change> changes = draft.plan().changes().stream()
                .filter(Change::isOne)
                .sorted(Comparator.comparing(change -> change.after().level()))
                .toList();
        return atlases.write(id, changes)
                .then(progress.apply(WRITTEN))
                .then(atlases.read())
                .flatMap(stored -> places.follow(stored)
                        .then(entrust(changes, stored, askedBy))
                        .then(Mono.defer(() -> keepers.release(askedBy, closing(draft.plan(), stored))))
                        .then(moveThings(id, stored, draft.plan().municipalities(), progress)))
                .then(imports.done(id, draft.report()));
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
        return settle(stored.atlas(), stored, municipalities).flatMap(settled -> {
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
