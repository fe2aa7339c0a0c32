package nl.buurtstem.feedback.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.stream.Stream;

/**
 * The days on which the municipality owes no work besides weekends: the generally recognised holidays of article 3 of the
 * Algemene termijnenwet, with Good Friday, which its second paragraph puts on a level with them.
 */
final class DutchHolidays {

    private static final int FROM_GOOD_FRIDAY = -2;
    private static final int TO_EASTER_MONDAY = 1;
    private static final int TO_ASCENSION = 39;
    private static final int TO_WHIT_MONDAY = 50;
    private static final int KINGS_DAY = 27;

    private DutchHolidays() {}

    static boolean includes(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return Stream.of(
                        day.with(MonthDay.of(Month.JANUARY, 1)),
                        easter.plusDays(FROM_GOOD_FRIDAY),
                        easter.plusDays(TO_EASTER_MONDAY),
                        kingsDay(day.getYear()),
                        day.with(MonthDay.of(Month.MAY, 5)),
                        easter.plusDays(TO_ASCENSION),
                        easter.plusDays(TO_WHIT_MONDAY),
                        day.with(MonthDay.of(Month.DECEMBER, 25)),
                        day.with(MonthDay.of(Month.DECEMBER, 26)))
                .anyMatch(day::equals);
    }

    /** The king's birthday; kept a day earlier when it falls on a Sunday (since 2014). */
    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, KINGS_DAY);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int number = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, number / 31, number % 31 + 1);
    }
}
