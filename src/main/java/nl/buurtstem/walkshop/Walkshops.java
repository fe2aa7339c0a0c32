package nl.buurtstem.walkshop;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door: making a walkshop, what it says, and its stages. */
@Component
public class Walkshops {

    private final WalkshopRepository walkshops;
    private final PreparationRepository prepared;
    private final RemovedRepository removed;
    private final Template template;
    private final AuditLog audit;
    private final Areas areas;

    Walkshops(
            WalkshopRepository walkshops,
            PreparationRepository prepared,
            RemovedRepository removed,
            Template template,
            AuditLog audit,
            Areas areas) {
        this.walkshops = walkshops;
        this.prepared = prepared;
        this.removed = removed;
        this.template = template;
        this.audit = audit;
        this.areas = areas;
    }

    /** The walkshop whatever its stage, for a room's own work; empty when there is none. */
    public Mono<Walkshop> find(long id) {
        return walkshops.find(id);
    }

    /** The walkshop, when this viewer may do this with it; refuses otherwise. */
    public Mono<Walkshop> require(WalkshopRight right, long id, Viewer viewer) {
        return walkshops
                .find(id)
                .switchIfEmpty(Mono.error(() -> WalkshopRefusal.NO_SUCH_WALKSHOP.because()))
                .doOnNext(walkshop -> {
                    WalkshopRefusal why = right.refuses(viewer, walkshop);
                    if (why != null) {
                        throw why.because();
                    }
                });
    }

    /** Everything that is prepared for it. */
    public Mono<Preparation> preparation(Walkshop walkshop) {
        return prepared.of(walkshop);
    }

    /** Begins one, with the steps, lenses, themes, cards and words before an interview of the template, in its language. */
    @Transactional
    public Mono<Walkshop> make(NewWalkshop walkshop, Person by) {
        return requireLead(walkshop.area(), by)
                .then(Mono.defer(() -> walkshops.add(walkshop, by)))
                .delayUntil(id -> template.fill(id, walkshop, areas.settings(walkshop.area())))
                .delayUntil(id -> log("walkshop.make", id, Map.of(), by))
                .flatMap(walkshops::find);
    }

    private Mono<Void> requireLead(int area, Person by) {
        return Mono.fromRunnable(() -> {
            if (!WalkshopRight.leadsIn(by, path(area))) {
                throw WalkshopRefusal.FACILITATORS_ONLY.because();
            }
        });
    }

    /** An area above the neighbourhoods stands for itself on the levels below it. */
    private AreaPath path(int area) {
        Area here = areas.area(area);
        if (here.level() == Level.NEIGHBOURHOOD) {
            return areas.pathOf(area);
        }
        Integer parent = here.parent();
        return here.level() == Level.DISTRICT && parent != null
                ? new AreaPath(area, area, parent)
                : new AreaPath(area, area, area);
    }

    /**
     * Changes what it says. Once people know of it, it keeps a day.
     *
     * @param revision the one they changed
     */
    @Transactional
    public Mono<Walkshop> edit(long id, int revision, NewWalkshop walkshop, Person by) {
        return require(WalkshopRight.PREPARE, id, by)
                .delayUntil(before -> requireLead(walkshop.area(), by))
                .doOnNext(before -> requireDay(before, walkshop))
                .flatMap(before -> walkshops.edit(id, revision, walkshop))
                .switchIfEmpty(Mono.error(() -> WalkshopRefusal.CHANGED_MEANWHILE.because()))
                .flatMap(walkshops::find);
    }

    private static void requireDay(Walkshop before, NewWalkshop next) {
        if (!before.isPreparing() && next.day() == null) {
            throw WalkshopRefusal.DAY_MISSING.because().at("day");
        }
    }

    /**
     * Goes on to the next stage.
     *
     * @param from the stage they saw it in
     * @throws Refused when something is still missing, or somebody moved it meanwhile
     */
    @Transactional
    public Mono<Walkshop> goOn(long id, WalkshopStage from, Person by) {
        return require(WalkshopRight.LEAD, id, by)
                .delayUntil(walkshop -> from == WalkshopStage.PREPARING ? requireReady(walkshop) : Mono.empty())
                .flatMap(walkshop -> move(id, from, from.next(), by));
    }

    private Mono<Void> requireReady(Walkshop walkshop) {
        return prepared.of(walkshop).doOnNext(Walkshops::requireReady).then();
    }

    private static void requireReady(Preparation preparation) {
        List<Complaint> missing = preparation.missing();
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
    }

    /** Takes the last step back: it was too early. */
    @Transactional
    public Mono<Walkshop> goBack(long id, WalkshopStage from, Person by) {
        return require(WalkshopRight.LEAD, id, by).flatMap(walkshop -> move(id, from, from.previous(), by));
    }

    private Mono<Walkshop> move(long id, WalkshopStage from, @Nullable WalkshopStage to, Person by) {
        if (to == null) {
            return Mono.error(WalkshopRefusal.STAGE_MOVED.because());
        }
        return walkshops
                .move(id, from, to)
                .switchIfEmpty(Mono.error(() -> WalkshopRefusal.STAGE_MOVED.because()))
                .delayUntil(moved -> to == WalkshopStage.BACK ? removed.forgetAll(id) : Mono.empty())
                .delayUntil(moved -> log("walkshop.move", id, Map.of("from", from.name(), "to", to.name()), by))
                .flatMap(walkshops::find);
    }

    private Mono<Void> log(String act, long id, Map<String, String> detail, Person by) {
        return audit.write(by.id(), act, "walkshop", String.valueOf(id), detail);
    }
}
