package nl.buurtstem.desk;

import java.util.Set;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may do what at the desk. What a deed does in its own room, that room's rights say as well. */
enum DeskRight {
    /** Have a desk. */
    OPEN,
    /** See a thing that waits, hold it, hand it over, put it aside, or decide: its role, where it lies. */
    WORK,
    /** Be handed a thing that waits: likewise. */
    RECEIVE;

    private static final Set<Role> WORKERS = Set.of(Role.OFFICIAL, Role.CLERK, Role.FACILITATOR);

    /** Whether this viewer has a desk. */
    static boolean opens(Viewer viewer) {
        return viewer instanceof Person person && WORKERS.stream().anyMatch(person::isSomewhere);
    }

    /** Whether this viewer has this right to this thing. */
    boolean allows(Viewer viewer, WorkItem item) {
        return this == OPEN ? opens(viewer) : viewer instanceof Person person && person.is(item.role(), item.where());
    }

    /** @throws nl.buurtstem.kernel.Refused when they have no desk */
    static void require(Person person) {
        if (!opens(person)) {
            throw DeskRefusal.STAFF_ONLY.because();
        }
    }
}
