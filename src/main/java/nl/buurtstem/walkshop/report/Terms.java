package nl.buurtstem.walkshop.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.walkshop.report.Retained.What;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How long each area keeps what of its walks: whoever administers it says so, after seeing what would go. */
@Component("walkshopTerms")
class Terms {

    private final RetentionRepository rows;
    private final Retention retention;
    private final Areas areas;
    private final AuditLog audit;

    Terms(RetentionRepository rows, Retention retention, Areas areas, AuditLog audit) {
        this.rows = rows;
        this.retention = retention;
        this.areas = areas;
        this.audit = audit;
    }

    /**
     * An area with its days.
     *
     * @param own what it says itself
     * @param above what would hold if it said nothing
     */
    record Of(Area area, Map<What, Integer> own, Map<What, Integer> above) {

        int holds(What what) {
            return own.getOrDefault(what, inherited(what));
        }

        int inherited(What what) {
            return above.getOrDefault(what, what.normal());
        }
    }

    static boolean mayAnywhere(Viewer viewer) {
        return viewer instanceof Person person && person.isSomewhere(Role.ADMINISTRATOR);
    }

    /** Administrators of an area, or of one that it lies in. */
    static boolean may(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && person.is(Role.ADMINISTRATOR, where);
    }

    /** The areas that somebody administers, each above those in it. */
    Mono<List<Of>> all(Person by) {
        if (!mayAnywhere(by)) {
            return Mono.error(() -> ReportRefusal.ADMINISTRATORS_ONLY.because());
        }
        List<Area> theirs = new ArrayList<>();
        areas.municipalities().forEach(top -> {
            theirs.add(top);
            areas.within(top.id()).forEach(district -> {
                theirs.add(district);
                theirs.addAll(areas.within(district.id()));
            });
        });
        return Flux.fromIterable(theirs)
                .filter(area -> may(by, path(area.id())))
                .concatMap(this::of)
                .collectList();
    }

    /** @throws nl.buurtstem.kernel.Refused when this person does not administer it */
    Mono<Of> one(int area, Person by) {
        return Mono.defer(() ->
                may(by, path(area)) ? of(areas.area(area)) : Mono.error(ReportRefusal.ADMINISTRATORS_ONLY.because()));
    }

    private Mono<Of> of(Area area) {
        Integer parent = area.parent();
        return Mono.zip(
                rows.said(List.of(area.id())).map(said -> said.getOrDefault(area.id(), Map.of())),
                parent == null ? Mono.just(Map.<What, Integer>of()) : retention.days(path(parent)),
                (own, above) -> new Of(area, own, above));
    }

    /** An area above the neighbourhoods stands for itself on the levels below it. */
    private AreaPath path(int area) {
        Area here = areas.area(area);
        Integer parent = here.parent();
        if (here.level() == Level.NEIGHBOURHOOD) {
            return areas.pathOf(area);
        }
        return here.level() == Level.DISTRICT && parent != null
                ? new AreaPath(area, area, parent)
                : new AreaPath(area, area, area);
    }

    /** The days of a form; what is left empty is not said. */
    static Map<What, Integer> read(Typed typed) {
        Complaints complaints = new Complaints();
        Map<What, Integer> days = new EnumMap<>(What.class);
        for (What what : What.values()) {
            String text = typed.value(what.path()).strip();
            int n = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
            if (text.isEmpty()) {
                continue;
            }
            if (n < 1 || n > what.most()) {
                complaints.add(what.path(), ReportRefusal.DAYS_RANGE.because("min", 1, "max", what.most()));
            }
            days.put(what, n);
        }
        complaints.refuseIfAny();
        return days;
    }

    Mono<Map<What, Long>> wouldGo(int area, Map<What, Integer> days, Person by) {
        return one(area, by).flatMap(of -> retention.wouldGo(area, days));
    }

    /**
     * Writes what an area says from now on, if nobody was first.
     *
     * @param seen what the area said when they looked
     */
    @Transactional
    public Mono<Void> keep(int area, Map<What, Integer> seen, Map<What, Integer> next, Person by) {
        return one(area, by)
                .flatMap(of -> rows.keep(area, seen, next))
                .switchIfEmpty(Mono.error(() -> ReportRefusal.WRITTEN_MEANWHILE.because()))
                .then(audit.write(by.id(), "report.retention", "area", "" + area, Map.of("days", next.toString())));
    }
}
