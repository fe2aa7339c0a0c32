package nl.buurtstem.feedback.promise;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may say what came of a promise: officials of the area the idea lies in. */
final class PromiseRight {

    private PromiseRight() {}

    static boolean allows(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && person.is(Role.OFFICIAL, where);
    }

    /** @throws nl.buurtstem.kernel.Refused when they may not */
    static void require(Person person, AreaPath where) {
        if (!allows(person, where)) {
            throw PromiseRefusal.OFFICIALS_ONLY.because();
        }
    }
}
