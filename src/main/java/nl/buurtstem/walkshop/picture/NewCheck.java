package nl.buurtstem.walkshop.picture;

import java.time.LocalDate;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.walkshop.together.Typed;
import org.jspecify.annotations.Nullable;

/**
 * How a facilitator wants to ask.
 *
 * @param until the last day on which one can answer
 */
public record NewCheck(int minimum, LocalDate until) {

    public static final int MINIMUM = 10;
    static final int MINIMUM_LEAST = 5;
    static final int MINIMUM_MOST = 500;
    static final int DAYS_LEAST = 1;
    static final int DAYS_MOST = 90;

    /** Everything that is wrong with it comes at once. */
    static NewCheck read(Typed typed, LocalDate today) {
        Complaints complaints = new Complaints();
        long minimum = typed.number("minimum");
        if (minimum < MINIMUM_LEAST || minimum > MINIMUM_MOST) {
            complaints.add("minimum", PictureRefusal.MINIMUM_RANGE.because("min", MINIMUM_LEAST, "max", MINIMUM_MOST));
        }
        LocalDate until = day(complaints, typed, today);
        complaints.refuseIfAny();
        return new NewCheck((int) minimum, Objects.requireNonNull(until));
    }

    /** The last day, within reach of today. */
    static @Nullable LocalDate day(Complaints complaints, Typed typed, LocalDate today) {
        LocalDate until = typed.day("until");
        boolean fits = until != null
                && !until.isBefore(today.plusDays(DAYS_LEAST))
                && !until.isAfter(today.plusDays(DAYS_MOST));
        if (!fits) {
            complaints.add("until", PictureRefusal.UNTIL_RANGE.because("min", DAYS_LEAST, "max", DAYS_MOST));
        }
        return until;
    }
}
