package nl.buurtstem.feedback.promise;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may say what came of a promise: officials of the area the idea lies in, and the official who made it wherever they work now. */
final class PromiseRight {

    private PromiseRight() {}

    static boolean allows(Viewer viewer, Promise promise, AreaPath where) {
        return viewer instanceof Person person && (person.is(Role.OFFICIAL, where) || owns(person, promise));
    }

    private static boolean owns(Person person, Promise promise) {
        return person.id().equals(promise.by()) && person.isSomewhere(Role.OFFICIAL);
    }

    /** @throws nl.buurtstem.kernel.Refused when they may not */
    static void require(Person person, Promise promise, AreaPath where) {
        if (!allows(person, promise, where)) {
            throw PromiseRefusal.OFFICIALS_ONLY.because();
        }
    }
}
