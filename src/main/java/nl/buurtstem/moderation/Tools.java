package nl.buurtstem.moderation;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who sees the way from something people wrote to deciding about it. */
final class Tools {

    private Tools() {}

    /** Whether this viewer is an official where it lies. */
    static boolean areFor(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && person.is(Role.OFFICIAL, where);
    }
}
