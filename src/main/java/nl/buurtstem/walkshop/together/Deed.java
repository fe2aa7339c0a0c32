package nl.buurtstem.walkshop.together;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done at a board. What belongs together has one step.
 *
 * @param value which shared value it is about; 0 for none
 * @param text a name, a field of the quadrant, physical or social; empty where nothing is said
 * @param language of a name
 * @param record the observation that was moved
 * @param other the value it went into, or the step that was taken back; 0 for none
 */
public record Deed(
        long step,
        What what,
        long value,
        String text,
        String language,
        @Nullable UUID record,
        long other) {

    /** What can be done. */
    public enum What {
        MADE,
        NAMED,
        PLACED,
        SORTED,
        MOVED,
        MERGED,
        TAKEN_AWAY,
        TAKEN_BACK
    }

    static Deed of(What what, long value) {
        return new Deed(0, what, value, "", "", null, 0);
    }

    static Deed of(What what, long value, String text, String language) {
        return new Deed(0, what, value, text, language, null, 0);
    }

    static Deed move(UUID record, long value) {
        return new Deed(0, What.MOVED, value, "", "", record, 0);
    }

    static Deed toOther(What what, long value, long other) {
        return new Deed(0, what, value, "", "", null, other);
    }

    /** The same, as part of this step. */
    Deed at(long number) {
        return new Deed(number, what, value, text, language, record, other);
    }
}
