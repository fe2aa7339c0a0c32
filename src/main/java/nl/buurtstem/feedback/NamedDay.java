package nl.buurtstem.feedback;

import java.time.LocalDate;
import java.util.Objects;
import nl.buurtstem.feedback.clock.Delay;
import nl.buurtstem.feedback.clock.Term;
import org.jspecify.annotations.Nullable;

/**
 * The day that an answer named and that still counts. A later one takes a reason that everybody reads.
 *
 * @param due as it stands now
 * @param term of the clock that runs until then; null when none does
 */
record NamedDay(LocalDate due, @Nullable Term term) {

    static final int WHY_MIN = 10;
    static final int WHY_MAX = 2000;

    boolean isBefore(@Nullable LocalDate day) {
        return day != null && day.isAfter(due);
    }

    /**
     * Why it takes longer, when it is long enough to say something.
     *
     * @throws nl.buurtstem.kernel.Refused otherwise
     */
    static String why(String written) {
        String why = written.strip();
        if (why.length() < WHY_MIN || why.length() > WHY_MAX) {
            throw FeedbackRefusal.LONGER_MISSING
                    .because("min", WHY_MIN, "max", WHY_MAX)
                    .at("longer");
        }
        return why;
    }

    /**
     * What this answer does to the day. Whoever begins or finishes the work kept it.
     *
     * @throws nl.buurtstem.kernel.Refused when it names a later one without a reason
     */
    DayMove movedBy(NewAnswer answer, String written) {
        LocalDate day = answer.hearBy();
        if (day == null || answer.move() != null) {
            return DayMove.NONE;
        }
        if (isBefore(day)) {
            String why = why(written);
            return new DayMove(due, why, term, term == null ? null : new Delay(day, why, answer.language()));
        }
        return term == null || day.isBefore(term.promised()) ? DayMove.NONE : new DayMove(null, "", term, nearer(day));
    }

    /** Not as much later as was said: the reason for what is left of it stays. */
    private @Nullable Delay nearer(LocalDate day) {
        Delay delay = term == null ? null : term.delay();
        return day.isEqual(due)
                ? null
                : new Delay(day, Objects.requireNonNull(delay).reason(), delay.language());
    }
}
