package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import java.util.Locale;

/** How much of a term has passed when the people of the municipality are told. */
public enum Warning {
    NONE,
    HALF,
    MOST,
    LAST_DAY,
    /** One working day or more: who is responsible for the area is told as well. */
    OVERRUN;

    private static final int HALF_PERCENT = 50;
    private static final int MOST_PERCENT = 80;

    /** The warning that belongs to this day, counted in working days. */
    static Warning on(LocalDate today, Term term) {
        return on(today, term.since(), term.due());
    }

    static Warning on(LocalDate today, LocalDate since, LocalDate due) {
        if (WorkingDays.between(due, today) >= 1) {
            return OVERRUN;
        }
        int all = Math.max(1, WorkingDays.between(since, due));
        int percent = 100 * WorkingDays.between(since, today) / all;
        if (percent >= 100) {
            return LAST_DAY;
        }
        if (percent >= MOST_PERCENT) {
            return MOST;
        }
        return percent >= HALF_PERCENT ? HALF : NONE;
    }

    /** Message key of what is said. */
    public String word() {
        return "clock.warning." + name().toLowerCase(Locale.ROOT);
    }
}
