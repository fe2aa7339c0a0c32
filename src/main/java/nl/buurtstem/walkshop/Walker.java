package nl.buurtstem.walkshop;

import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who walks along. Never shown in public.
 *
 * @param domain what their work is about; null for who has no work in it
 * @param work what they do, in their own words
 */
public record Walker(
        long id,
        @Nullable Long pair,
        @Nullable Long lens,
        String name,
        Stakeholder kind,
        @Nullable Domain domain,
        String work) {

    public static final int NAME_MAX = 80;
    public static final int WORK_MAX = 100;

    public Walker {
        name = Prose.line(name);
        work = Prose.line(work);
        Complaints complaints = new Complaints();
        Length.require(complaints, "name", name, 1, NAME_MAX);
        Length.require(complaints, "work", work, 0, WORK_MAX);
        complaints.refuseIfAny();
    }
}
