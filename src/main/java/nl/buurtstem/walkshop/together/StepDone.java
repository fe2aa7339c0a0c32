package nl.buurtstem.walkshop.together;

import java.util.List;
import java.util.Locale;

/** Something that was done at a board, as one step. */
public record StepDone(long number, List<Deed> deeds, boolean takenBack) {

    public StepDone {
        deeds = List.copyOf(deeds);
    }

    /** What it was about. */
    public Deed first() {
        return deeds.getFirst();
    }

    /** How many observations were moved in it. */
    public long moved() {
        return deeds.stream().filter(deed -> deed.record() != null).count();
    }

    /** Message key of its sentence. */
    public String word() {
        return "together.done." + first().what().name().toLowerCase(Locale.ROOT);
    }

    public boolean isTakingBack() {
        return first().what() == Deed.What.TAKEN_BACK;
    }
}
