package nl.buurtstem.agenda;

import java.util.Set;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may do what with a committee's agenda: one row per right, with the roles that have it in the district. */
enum AgendaRight {
    /** Put an idea on the agenda without enough likes, with a reason that everybody reads. */
    NOMINATE(Role.CLERK, Role.FACILITATOR),
    /** Add and move meetings. */
    CONVENE(Role.CLERK),
    /** Say in which order and for how long ideas are talked about, and in which meeting. */
    ARRANGE(Role.CLERK),
    /** Record what the committee advises. */
    ADVISE(Role.CLERK),
    /** Record what was decided. */
    DECIDE(Role.CLERK);

    private final Set<Role> roles;

    AgendaRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether this viewer has it where the idea or the committee is. */
    boolean allows(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && roles.stream().anyMatch(role -> person.is(role, where));
    }

    /** @throws nl.buurtstem.kernel.Refused (not your committee) when they do not have it there */
    void require(Person person, AreaPath where) {
        if (!allows(person, where)) {
            throw AgendaRefusal.NOT_YOUR_COMMITTEE.because();
        }
    }
}
