package nl.buurtstem.areas.borders;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaKeepers;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may import what: each in the areas they keep. */
@Component
class ImportDesk {

    private final AreaKeepers keepers;
    private final Areas areas;
    private final ImportRepository rows;

    ImportDesk(AreaKeepers keepers, Areas areas, ImportRepository rows) {
        this.keepers = keepers;
        this.areas = areas;
        this.rows = rows;
    }

    /** Refuses whoever keeps no area and may add none. */
    Mono<Asker> asker(Viewer viewer) {
        return Mono.fromSupplier(() -> {
            if (!viewer.signedIn()) {
                throw BorderRefusal.SIGN_IN_FIRST.because();
            }
            Set<Integer> keeps = keepers.keptBy(viewer);
            boolean mayAdd = keepers.mayAdd(viewer);
            if (keeps.isEmpty() && !mayAdd) {
                throw BorderRefusal.NOT_A_KEEPER.because();
            }
            return new Asker(keepers.id(viewer), keeps, mayAdd, false);
        });
    }

    /** The import, for somebody whom it concerns; for others it is not there. */
    Mono<Import> require(Viewer viewer, long id) {
        return asker(viewer)
                .flatMap(asker -> rows.find(id).filterWhen(one -> concerns(one, asker)))
                .switchIfEmpty(Mono.error(BorderRefusal.NO_SUCH_IMPORT::because));
    }

    /** Whether they asked for it, or keep all it touches. */
    Mono<Boolean> concerns(Import one, Asker asker) {
        return Mono.fromSupplier(() -> asker.id().equals(one.askedBy())
                || asker.mayAdd()
                || one.report().municipalities().stream()
                        .allMatch(key -> areas.byKey(key)
                                .filter(area -> asker.keeps().contains(area.id()))
                                .isPresent()));
    }

    /** What the area is called that it is about; empty when it is about none. */
    String place(Import one) {
        String parent = one.choices().parent();
        return areas.byKey(parent)
                .map(area -> area.name().equals(parent) ? parent : area.name() + " (" + parent + ")")
                .orElse(parent);
    }

    /** Areas that others may be imported into: municipalities and districts they keep. */
    List<Area> parents(Asker asker) {
        return Stream.of(areas.municipalities(), areas.districts())
                .flatMap(Collection::stream)
                .filter(area -> asker.keeps().contains(area.id()) || isWithin(area, asker))
                .toList();
    }

    private boolean isWithin(Area area, Asker asker) {
        Integer parent = area.parent();
        return area.level() == Level.DISTRICT && parent != null && asker.keeps().contains(parent);
    }
}
