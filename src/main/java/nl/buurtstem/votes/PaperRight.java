package nl.buurtstem.votes;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may do what with votes on paper. */
enum PaperRight {
    /** Say that a round is voted on at a desk too, where and until when. */
    OPEN(false),
    /** Print papers. */
    PRINT(true),
    /** Give somebody a paper. */
    GIVE(true),
    /** Enter what stands on papers, and settle what two people read differently. */
    ENTER(true),
    /** Make a paper void that got lost or was given back. */
    DISCARD(true);

    private final boolean facilitators;

    PaperRight(boolean facilitators) {
        this.facilitators = facilitators;
    }

    boolean allows(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person
                && (person.is(Role.OFFICIAL, where) || facilitators && person.is(Role.FACILITATOR, where));
    }

    /** @throws nl.buurtstem.kernel.Refused (staff only) when they do not have it there */
    void require(Viewer viewer, AreaPath where) {
        if (!allows(viewer, where)) {
            throw VoteRefusal.STAFF_ONLY.because();
        }
    }
}
