package nl.buurtstem.feedback.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Counting as a municipality does: Monday to Friday, without the {@link DutchHolidays}. */
public final class WorkingDays {

    private WorkingDays() {}

    /** Whether the municipality is at work. */
    public static boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !DutchHolidays.includes(day);
    }

    /** The working day that is so many later; the day itself does not count. */
    public static LocalDate after(LocalDate day, int workingDays) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(WorkingDays::includes)
                .skip(workingDays - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** How many working days lie after one day, up to and including the other; negative when the other is the earlier. */
    public static int between(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return -between(until, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(WorkingDays::includes)
                .count();
    }
}
