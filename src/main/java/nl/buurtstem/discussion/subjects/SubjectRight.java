package nl.buurtstem.discussion.subjects;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who makes subjects, reads drafts, gathers ideas and closes them: officials and facilitators of the area. */
final class SubjectRight {

    private SubjectRight() {}

    static boolean allows(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person
                && (person.is(Role.OFFICIAL, where) || person.is(Role.FACILITATOR, where));
    }

    /** Whether they may anywhere. */
    static boolean allows(Viewer viewer) {
        return viewer instanceof Person person
                && (person.isSomewhere(Role.OFFICIAL) || person.isSomewhere(Role.FACILITATOR));
    }
}
