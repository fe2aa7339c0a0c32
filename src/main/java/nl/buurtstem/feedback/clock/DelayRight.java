package nl.buurtstem.feedback.clock;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may put a term off: officials and clerks of the area the idea lies in. */
final class DelayRight {

    private DelayRight() {}

    static boolean allows(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && (person.is(Role.OFFICIAL, where) || person.is(Role.CLERK, where));
    }

    /** @throws nl.buurtstem.kernel.Refused when they may not */
    static void require(Person person, AreaPath where) {
        if (!allows(person, where)) {
            throw ClockRefusal.STAFF_ONLY.because();
        }
    }
}
