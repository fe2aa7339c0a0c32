package nl.buurtstem.votes;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may do what with a voting round. */
enum VotingRight {
    /** Make a round, look at its draft, announce it, fix its dates; say something about it in public, and stop it. */
    MAKE {
        @Override
        boolean allows(Viewer viewer, AreaPath where) {
            return viewer instanceof Person person && person.is(Role.OFFICIAL, where);
        }
    },
    /** Vote: whoever is signed in, once; where they live and how old they are, they declare themselves. */
    VOTE {
        @Override
        boolean allows(Viewer viewer, AreaPath where) {
            return viewer.signedIn();
        }
    };

    abstract boolean allows(Viewer viewer, AreaPath where);

    /** @throws nl.buurtstem.kernel.Refused (staff only) when they do not have it there */
    void require(Viewer viewer, AreaPath where) {
        if (!allows(viewer, where)) {
            throw VoteRefusal.STAFF_ONLY.because();
        }
    }

    /** Whether they make rounds anywhere. */
    static boolean makesSomewhere(Viewer viewer) {
        return viewer instanceof Person person && person.isSomewhere(Role.OFFICIAL);
    }
}
