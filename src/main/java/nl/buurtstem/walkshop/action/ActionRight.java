package nl.buurtstem.walkshop.action;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.web.Viewer;

/** Who may do what with an action agenda; reading it needs no right. */
public enum ActionRight {
    /** Put something on it: who leads the walkshop. */
    ADD(ActionRefusal.LEADERS_ONLY) {
        @Override
        public boolean allows(Viewer viewer, AreaPath where) {
            return WalkshopRight.leadsIn(viewer, where);
        }
    },
    /** Say how it goes: who leads the walkshop, and officials there. */
    FOLLOW_UP(ActionRefusal.STAFF_ONLY) {
        @Override
        public boolean allows(Viewer viewer, AreaPath where) {
            return ADD.allows(viewer, where) || viewer instanceof Person person && person.is(Role.OFFICIAL, where);
        }
    },
    /** Make an idea of it: facilitators, who enter ideas on behalf of people. */
    MAKE_IDEA(ActionRefusal.FACILITATORS_ONLY) {
        @Override
        public boolean allows(Viewer viewer, AreaPath where) {
            return viewer instanceof Person person && person.is(Role.FACILITATOR, where);
        }
    };

    private final ActionRefusal refusal;

    ActionRight(ActionRefusal refusal) {
        this.refusal = refusal;
    }

    public abstract boolean allows(Viewer viewer, AreaPath where);

    /** @throws nl.buurtstem.kernel.Refused when they do not have it there */
    void require(Viewer viewer, AreaPath where) {
        if (!allows(viewer, where)) {
            throw refusal.because();
        }
    }
}
