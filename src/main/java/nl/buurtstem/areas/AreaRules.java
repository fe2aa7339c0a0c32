package nl.buurtstem.areas;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door: an administrator sets the rules of an area, and it is written down who did. */
@Component
public class AreaRules {

    private final SettingsRepository rows;
    private final AreaKeepers keepers;
    private final Areas areas;
    private final Clock clock;

    AreaRules(SettingsRepository rows, AreaKeepers keepers, Areas areas, Clock clock) {
        this.rows = rows;
        this.keepers = keepers;
        this.areas = areas;
        this.clock = clock;
    }

    /** @throws nl.buurtstem.kernel.Refused when this viewer does not keep this area or one around it */
    Area require(int id, Viewer viewer) {
        if (!viewer.signedIn()) {
            throw AreaRefusal.SIGN_IN_FIRST.because();
        }
        Area area = areas.area(id);
        if (!keeps(area, keepers.keptBy(viewer))) {
            throw AreaRefusal.NOT_A_KEEPER.because();
        }
        return area;
    }

    private boolean keeps(Area area, Set<Integer> kept) {
        Integer parent = area.parent();
        return kept.contains(area.id()) || parent != null && keeps(areas.area(parent), kept);
    }

    /** The areas of today that this viewer keeps, each before those in it. */
    List<Area> keptBy(Viewer viewer) {
        Set<Integer> kept = keepers.keptBy(viewer);
        List<Area> all = new ArrayList<>();
        areas.municipalities().forEach(area -> gather(area, kept, all));
        return all;
    }

    private void gather(Area area, Set<Integer> kept, List<Area> all) {
        if (keeps(area, kept)) {
            all.add(area);
        }
        areas.within(area.id()).forEach(inside -> gather(inside, kept, all));
    }

    /**
     * Sets how many working days the municipality takes for a plan; the rest stays.
     *
     * @throws nl.buurtstem.kernel.Refused when they do not keep the area
     */
    @Transactional
    public Mono<Void> takeForPlans(int area, int days, Viewer keeper) {
        return rows.hold(area).flatMap(now -> write(require(area, keeper), now, now.withPlanDays(days), keeper));
    }

    /**
     * Sets what an area says itself.
     *
     * @param seen {@link SettingsRow#fingerprint} of what they changed
     * @throws nl.buurtstem.kernel.Refused when they do not keep it, or a colleague changed it meanwhile
     */
    @Transactional
    public Mono<Void> set(int id, SettingsRow next, String seen, Viewer keeper) {
        Area area = require(id, keeper);
        return rows.hold(id).flatMap(now -> {
            if (!now.fingerprint().equals(seen)) {
                throw AreaRefusal.SETTINGS_CHANGED.because();
            }
            return write(area, now, next, keeper);
        });
    }

    private Mono<Void> write(Area area, SettingsRow now, SettingsRow next, Viewer keeper) {
        SettingsChange change =
                new SettingsChange(area.id(), keepers.id(keeper), clock.instant(), now.said(), next.said());
        return change.lines().isEmpty()
                ? Mono.empty()
                : rows.save(area.id(), next).then(rows.log(change));
    }
}
