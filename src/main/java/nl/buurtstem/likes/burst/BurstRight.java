package nl.buurtstem.likes.burst;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may decide whether likes of a burst count: an official where the idea lies, who neither wrote nor entered it. */
enum BurstRight {
    DECIDE;

    /**
     * What the right depends on.
     *
     * @param where the idea lies
     * @param waits whether nobody decided yet
     */
    record Situation(
            AreaPath where,
            @Nullable ResidentId author,
            @Nullable ResidentId enteredBy,
            boolean waits) {}

    /** Why not; null when they may. */
    @Nullable
    BurstRefusal refuses(Viewer viewer, Situation now) {
        if (!(viewer instanceof Person person) || !person.is(Role.OFFICIAL, now.where())) {
            return BurstRefusal.OFFICIALS_ONLY;
        }
        if (person.id().equals(now.author()) || person.id().equals(now.enteredBy())) {
            return BurstRefusal.NOT_YOUR_OWN;
        }
        return now.waits() ? null : BurstRefusal.DECIDED_MEANWHILE;
    }

    boolean allows(Viewer viewer, Situation now) {
        return refuses(viewer, now) == null;
    }
}
