package nl.buurtstem.feedback;

import java.time.LocalDate;
import java.util.Map;
import nl.buurtstem.feedback.clock.Delay;
import nl.buurtstem.feedback.clock.Term;
import nl.buurtstem.ideas.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an answer does to the day that an earlier one named.
 *
 * @param from the day that is moved to a later one; null: none is
 * @param why in public; empty likewise
 * @param goesOn the term that goes on with this answer; null: where it names a day, a term begins with it
 * @param delay what the clock is told of that term; null: nothing
 */
record DayMove(
        @Nullable LocalDate from,
        String why,
        @Nullable Term goesOn,
        @Nullable Delay delay) {

    static final DayMove NONE = new DayMove(null, "", null, null);

    /** What the timeline says of it besides. */
    Map<String, String> detail() {
        return from == null ? Map.of() : Map.of(Reason.Key.FIRST, from.toString(), Reason.Key.LONGER, why);
    }
}
