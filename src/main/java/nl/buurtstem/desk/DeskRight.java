package nl.buurtstem.desk;

import java.util.Set;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may do what at the desk. What a deed does in its own room, that room's rights say as well. */
enum DeskRight {
    /** Have a desk. */
    OPEN,
    /** See a thing that waits, hold it, hand it over, put it aside, or decide: its role, where it lies, or whose it is. */
    WORK,
    /** Be handed a thing that waits: its role, where it lies. */
    RECEIVE;

    private static final Set<Role> WORKERS = Set.of(Role.OFFICIAL, Role.CLERK, Role.FACILITATOR);

    /** Whether this viewer has a desk. */
    static boolean opens(Viewer viewer) {
        return viewer instanceof Person person && WORKERS.stream().anyMatch(person::isSomewhere);
    }

    /** Whether this viewer has this right to this thing. */
    boolean allows(Viewer viewer, WorkItem item) {
        return switch (this) {
            case OPEN -> opens(viewer);
            case WORK -> viewer instanceof Person person && (works(person, item) || owns(person, item));
            case RECEIVE -> viewer instanceof Person person && works(person, item);
        };
    }

    private static boolean works(Person person, WorkItem item) {
        return person.is(item.role(), item.where());
    }

    private static boolean owns(Person person, WorkItem item) {
        return person.id().equals(item.owner()) && person.isSomewhere(item.role());
    }

    /** @throws nl.buurtstem.kernel.Refused when they have no desk */
    static void require(Person person) {
        if (!opens(person)) {
            throw DeskRefusal.STAFF_ONLY.because();
        }
    }
}
