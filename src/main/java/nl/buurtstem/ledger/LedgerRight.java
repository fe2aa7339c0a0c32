package nl.buurtstem.ledger;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may do what with the ledger; reading it needs no right. */
enum LedgerRight {
    /** Say what happens after a count: officials of the area that voted. */
    FOLLOW_UP,
    /** Write lines about a work: officials of its area. */
    WRITE;

    boolean allows(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && person.is(Role.OFFICIAL, where);
    }

    /** @throws nl.buurtstem.kernel.Refused (officials only) when they do not have it there */
    void require(Viewer viewer, AreaPath where) {
        if (!allows(viewer, where)) {
            throw LedgerRefusal.OFFICIALS_ONLY.because();
        }
    }
}
