package nl.buurtstem.discussion;

import java.util.Locale;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;

/** As what somebody speaks; stands beside their name. */
public enum Voice {
    RESIDENT,
    /** Whoever put the idea forward. */
    PROPOSER,
    OFFICIAL,
    FACILITATOR;

    /** Of this person about this topic. */
    static Voice of(Person person, Ground ground) {
        if (person.is(Role.OFFICIAL, ground.where())) {
            return OFFICIAL;
        }
        if (person.is(Role.FACILITATOR, ground.where())) {
            return FACILITATOR;
        }
        return person.id().equals(ground.author()) ? PROPOSER : RESIDENT;
    }

    /** Whether they speak for the municipality. */
    public boolean isStaff() {
        return this == OFFICIAL || this == FACILITATOR;
    }

    /** Message key of its name. */
    public String word() {
        return "discussion.voice." + name().toLowerCase(Locale.ROOT);
    }
}
