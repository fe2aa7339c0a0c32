package nl.buurtstem.areas.borders;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one area.
 *
 * @param before null when it is new
 * @param aspects what differs, of an area that stays
 */
record Change(Kind kind, @Nullable Standing before, Standing after, Set<Aspect> aspects) {

    enum Kind {
        NEW,
        CHANGED,
        GONE,
        /** It was an area before, closed since. */
        BACK,
        SAME;

        /** All, in the order in which they are shown. */
        static List<Kind> shown() {
            return List.of(NEW, BACK, CHANGED, GONE, SAME);
        }
    }

    enum Aspect {
        NAME,
        PARENT,
        BORDER,
        POPULATION
    }

    static Change between(@Nullable Standing before, Standing after) {
        if (before == null) {
            return new Change(Kind.NEW, null, after, Set.of());
        }
        if (before.closed() != after.closed()) {
            return new Change(after.closed() ? Kind.GONE : Kind.BACK, before, after, Set.of());
        }
        Set<Aspect> aspects = aspects(before, after);
        return new Change(aspects.isEmpty() ? Kind.SAME : Kind.CHANGED, before, after, aspects);
    }

    private static Set<Aspect> aspects(Standing before, Standing after) {
        Set<Aspect> found = EnumSet.noneOf(Aspect.class);
        add(found, Aspect.NAME, before.name().equals(after.name()));
        add(found, Aspect.PARENT, Objects.equals(before.parent(), after.parent()));
        add(
                found,
                Aspect.BORDER,
                before.border().norm().equalsExact(after.border().norm()));
        add(found, Aspect.POPULATION, before.population().equals(after.population()));
        return new LinkedHashSet<>(found);
    }

    private static void add(Set<Aspect> found, Aspect aspect, boolean same) {
        if (!same) {
            found.add(aspect);
        }
    }

    boolean isOne() {
        return kind != Kind.SAME;
    }
}
