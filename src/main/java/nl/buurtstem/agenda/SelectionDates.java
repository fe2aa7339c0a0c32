package nl.buurtstem.agenda;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.Rhythm;
import nl.buurtstem.web.Page;

/**
 * The moments at which a committee's agenda is filled: a Wednesday at 16:00 Dutch time, in summer and in winter.
 * Fortnightly dates are counted from a fixed Wednesday, so that a pause or a change of setting never shifts them;
 * a monthly date is the first Wednesday of its month.
 */
public record SelectionDates(Rhythm rhythm) {

    private static final LocalTime AT = LocalTime.of(16, 0);
    private static final LocalDate FIRST_WEDNESDAY = LocalDate.of(2025, 1, 1);
    private static final int WEEK = 7;

    /** The first date later than this moment. */
    public Instant after(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, Page.ZONE);
        Instant first = at(onOrAfter(day));
        return first.isAfter(moment) ? first : at(onOrAfter(day.plusDays(1)));
    }

    /** All dates later than the one moment and not later than the other, in order. */
    public List<Instant> between(Instant later, Instant until) {
        return Stream.iterate(after(later), date -> !date.isAfter(until), this::after)
                .toList();
    }

    private LocalDate onOrAfter(LocalDate day) {
        return switch (rhythm) {
            case WEEKLY -> wednesday(day);
            case FORTNIGHTLY -> evenWednesday(wednesday(day));
            case MONTHLY -> {
                LocalDate first = firstWednesday(day);
                yield first.isBefore(day) ? firstWednesday(day.plusMonths(1)) : first;
            }
        };
    }

    private static LocalDate wednesday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    }

    private static LocalDate evenWednesday(LocalDate wednesday) {
        long weeks = ChronoUnit.DAYS.between(FIRST_WEDNESDAY, wednesday) / WEEK;
        return weeks % 2 == 0 ? wednesday : wednesday.plusWeeks(1);
    }

    private static LocalDate firstWednesday(LocalDate day) {
        return day.with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(AT).atZone(Page.ZONE).toInstant();
    }
}
