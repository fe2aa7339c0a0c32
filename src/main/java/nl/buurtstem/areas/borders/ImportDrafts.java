package nl.buurtstem.areas.borders;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.areas.AreaKeepers;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Works imports out against the areas as they are, those that bring a file and those that take another one back. Changes nothing. */
@Component
class ImportDrafts {

    private final AtlasRepository atlases;
    private final ImportRepository imports;
    private final HistoryRepository history;
    private final Whereabouts whereabouts;
    private final Consequences consequences;
    private final AreaKeepers keepers;
    private final JsonMapper json;

    ImportDrafts(
            AtlasRepository atlases,
            ImportRepository imports,
            HistoryRepository history,
            Whereabouts whereabouts,
            Consequences consequences,
            AreaKeepers keepers,
            JsonMapper json) {
        this.atlases = atlases;
        this.imports = imports;
        this.history = history;
        this.whereabouts = whereabouts;
        this.consequences = consequences;
        this.keepers = keepers;
        this.json = json;
    }

    /**
     * What this file would make of the areas.
     *
     * @throws nl.buurtstem.kernel.Refused with everything that is wrong with the file, or when the asker may not do this
     */
    Mono<Draft> of(Path file, Choices choices, Asker asker) {
        return Mono.fromCallable(
                        () -> Draughtsman.draw(FeatureFile.read(file, choices.level(), choices.layer(), json), choices))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(drawing -> atlases.read()
                        .publishOn(Schedulers.boundedElastic())
                        .flatMap(stored -> {
                            Plan plan = Planner.plan(choices, drawing, stored.atlas());
                            asker.requireMay(plan, stored, choices);
                            return draft(choices, stored, plan, null);
                        }));
    }

    /**
     * What taking this import back would make of the areas.
     *
     * @throws nl.buurtstem.kernel.Refused when it was not done or is taken back already, when a later one comes first, when
     *     something since makes it impossible, or when the asker may not do this
     */
    Mono<Draft> back(long id, Asker asker) {
        return imports.find(id)
                .switchIfEmpty(Mono.error(BorderRefusal.NO_SUCH_IMPORT::because))
                .flatMap(this::requireLast)
                .flatMap(done -> history.changes(id)
                        .collectList()
                        .flatMap(logged -> atlases.read()
                                .publishOn(Schedulers.boundedElastic())
                                .flatMap(stored -> {
                                    Plan plan = Retreat.plan(logged, stored.atlas());
                                    asker.requireMay(plan, stored, done.choices());
                                    return requireNothingStranded(plan, stored)
                                            .then(Mono.defer(() -> draft(done.choices(), stored, plan, id)));
                                })));
    }

    private Mono<Import> requireLast(Import one) {
        if (one.state() != Import.State.DONE || one.takesBack() != null) {
            return Mono.error(
                    () -> (one.takesBack() == null ? BorderRefusal.NOT_DONE : BorderRefusal.TAKES_BACK).because());
        }
        return history.takenBackBy(one.id())
                .<Import>flatMap(other -> Mono.error(() -> BorderRefusal.TAKEN_BACK.because("id", other.id())))
                .switchIfEmpty(history.later(one.id())
                        .flatMap(later -> Mono.error(
                                () -> BorderRefusal.LATER_FIRST.because("file", later.fileName(), "id", later.id()))))
                .defaultIfEmpty(one);
    }

    /** Whatever lies in a municipality must lie in one of its neighbourhoods. */
    private Mono<Void> requireNothingStranded(Plan plan, Stored stored) {
        return Flux.fromIterable(plan.municipalities())
                .filter(key -> plan.after().under(key, Level.NEIGHBOURHOOD).isEmpty())
                .concatMap(key -> whereabouts
                        .count(Set.of(stored.ids().getOrDefault(key, 0)))
                        .filter(n -> n > 0)
                        .flatMap(n -> Mono.<Void>error(() -> BorderRefusal.STRANDED.because(
                                "n", n, "area", plan.after().name(key)))))
                .then();
    }

    private Mono<Draft> draft(Choices choices, Stored stored, Plan plan, @Nullable Long takesBack) {
        Map<Integer, String> gone = named(plan, stored, Change.Kind.GONE);
        return whereabouts
                .settle(plan.after(), stored.ids(), plan.municipalities())
                .flatMap(settled -> keepers.rolesIn(gone.keySet())
                        .flatMap(roles -> consequences
                                .of(gone, named(plan, stored, Change.Kind.BACK), takesBack)
                                .map(told -> {
                                    // a preview knows things by the areas they would be in; those that are new have no
                                    // id yet
                                    List<Report.Move> moves = Whereabouts.moves(settled, stored.names(), plan.after());
                                    Report report = Reporter.report(plan, moves, roles, told);
                                    return new Draft(
                                            choices, stored, plan, report, Sketch.draw(plan, choices, json), takesBack);
                                })));
    }

    private static Map<Integer, String> named(Plan plan, Stored stored, Change.Kind kind) {
        return plan.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::after)
                .filter(area -> stored.ids().containsKey(area.key()))
                .collect(Collectors.toMap(area -> stored.ids().getOrDefault(area.key(), 0), Standing::name));
    }
}
