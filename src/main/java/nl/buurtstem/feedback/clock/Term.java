package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the municipality takes for what it owes.
 *
 * @param since the day it began to owe it
 * @param promised the last day, as it was at first
 * @param delay what was said last when it was put off; null when it never was
 * @param promise the promise it is about; 0 for what is owed by the stage of the idea
 */
public record Term(
        Duty duty,
        LocalDate since,
        LocalDate promised,
        @Nullable Delay delay,
        long promise) {

    /** The last day that was named. */
    public LocalDate due() {
        return delay == null ? promised : delay.until();
    }

    public boolean isOverrun(LocalDate today) {
        return today.isAfter(due());
    }

    /** Message key of how it stands, which speaks of {@code n} working days. */
    public String word(LocalDate today) {
        if (isOverrun(today)) {
            return "clock.overrun";
        }
        return today.isEqual(due()) ? "clock.today" : "clock.left";
    }

    /** The working days that are left, or that it is overrun by. */
    public int n(LocalDate today) {
        return Math.abs(WorkingDays.between(today, due()));
    }
}
