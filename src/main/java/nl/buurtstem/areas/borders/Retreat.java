package nl.buurtstem.areas.borders;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtstem.areas.borders.HistoryRepository.Facts;
import nl.buurtstem.areas.borders.HistoryRepository.Logged;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Works out what takes an import back: every area it touched becomes what it was before; one it made is closed. */
final class Retreat {

    private final List<Logged> logged;
    private final Atlas before;
    private final Atlas after;

    private Retreat(List<Logged> logged, Atlas now) {
        this.logged = logged;
        this.before = now;
        this.after = now.copy();
    }

    /** @throws nl.buurtstem.kernel.Refused when the areas are not as that import left them, or others need what it made */
    static Plan plan(List<Logged> logged, Atlas now) {
        if (logged.isEmpty()) {
            throw BorderRefusal.NOTHING_TO_TAKE_BACK.because();
        }
        return new Retreat(logged, now).plan();
    }

    private Plan plan() {
        Set<String> municipalities = new LinkedHashSet<>();
        for (Logged one : logged) {
            Standing now = Objects.requireNonNull(before.get(one.key()));
            requireUntouched(now, one.detail().after());
            after.put(was(now, one));
            municipalities.add(before.municipality(now));
        }
        requireNobodyLeftBehind();
        return new Plan(before, after, municipalities, CoordinateSystem.WGS84, List.of());
    }

    private static void requireUntouched(Standing now, Facts left) {
        boolean same = now.name().equals(left.name())
                && String.valueOf(now.parent()).equals(left.parent())
                && now.closed() == left.closed()
                && new TreeMap<>(now.population()).equals(new TreeMap<>(left.population()));
        if (!same) {
            throw BorderRefusal.CHANGED_SINCE.because("area", now.label());
        }
    }

    private static Standing was(Standing now, Logged one) {
        Facts was = one.detail().before();
        Geometry border = one.borderBefore();
        if (was == null || border == null) {
            return now.gone();
        }
        Boolean fromParts = was.fromParts();
        return new Standing(
                now.key(),
                was.name(),
                now.level(),
                parent(now, was),
                border,
                Map.copyOf(was.population()),
                fromParts == null ? now.fromParts() : fromParts,
                was.closed());
    }

    /** Larger areas have none, and the log calls that null. */
    private static @Nullable String parent(Standing now, Facts was) {
        return now.parent() == null ? null : was.parent();
    }

    /** An area that came since may lie in one that would be closed. */
    private void requireNobodyLeftBehind() {
        for (Standing area : after.everything()) {
            Standing parent = after.get(area.parent());
            if (!area.closed() && parent != null && parent.closed()) {
                throw BorderRefusal.NEEDED_SINCE.because("area", area.label(), "other", parent.label());
            }
        }
    }
}
