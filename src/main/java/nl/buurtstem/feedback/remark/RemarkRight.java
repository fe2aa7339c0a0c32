package nl.buurtstem.feedback.remark;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may read and write internal remarks: officials and clerks of the area the idea lies in, unless they wrote the idea. */
final class RemarkRight {

    private RemarkRight() {}

    /** @param own whether this viewer wrote the idea */
    static boolean allows(Viewer viewer, AreaPath where, boolean own) {
        return !own
                && viewer instanceof Person person
                && (person.is(Role.OFFICIAL, where) || person.is(Role.CLERK, where));
    }

    /** @throws nl.buurtstem.kernel.Refused when they may not, as if there were no such page */
    static void require(Person person, AreaPath where, boolean own) {
        if (!allows(person, where, own)) {
            throw RemarkRefusal.NO_SUCH_PAGE.because();
        }
    }
}
