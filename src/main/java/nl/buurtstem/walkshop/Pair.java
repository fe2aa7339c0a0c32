package nl.buurtstem.walkshop;

import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;

/** Two people who walk together. */
public record Pair(long id, String name) {

    public static final int NAME_MAX = 60;

    public Pair {
        name = Prose.line(name);
        Complaints complaints = new Complaints();
        Length.require(complaints, "name", name, 1, NAME_MAX);
        complaints.refuseIfAny();
    }
}
