package nl.buurtstem.walkshop.picture;

import java.util.EnumSet;
import java.util.Set;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.web.Viewer;

/** Who may do what with a picture check, and when: one row per right. */
public enum PictureRight {
    /** Lay the picture before the neighbourhood: who leads the walkshop. */
    ASK(EnumSet.of(Phase.BEFORE), true),
    /** Give it another last day: who leads the walkshop. */
    LENGTHEN(EnumSet.of(Phase.OPEN), true),
    /** Enter answers from paper: who leads the walkshop. */
    ENTER(EnumSet.of(Phase.OPEN), true),
    /** Say what one thinks: whoever is signed in. */
    ANSWER(EnumSet.of(Phase.OPEN), false);

    /** How far a check is. */
    public enum Phase {
        BEFORE,
        OPEN,
        CLOSED
    }

    private final Set<Phase> phases;
    private final boolean leading;

    PictureRight(Set<Phase> phases, boolean leading) {
        this.phases = phases;
        this.leading = leading;
    }

    /** Whether this viewer has it, whatever the phase. */
    boolean isOf(Viewer viewer, AreaPath where) {
        return leading ? WalkshopRight.leadsIn(viewer, where) : viewer instanceof Person;
    }

    /** Whether this viewer may use it now. */
    public boolean allows(Viewer viewer, AreaPath where, Phase phase) {
        return phases.contains(phase) && isOf(viewer, where);
    }
}
