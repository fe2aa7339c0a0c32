package nl.buurtstem.feedback.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The municipality's calendar. */
class WorkingDaysTests {

    /** Dates of the almanac. */
    @ParameterizedTest
    @CsvSource({
        "1961-04-02",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25"
    })
    void easterFallsWhereTheAlmanacHasIt(LocalDate easter) {
        assertThat(DutchHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, New Year's Day",
        "2026-04-03, Good Friday",
        "2026-04-06, Easter Monday",
        "2026-04-27, King's Day",
        "2025-04-26, King's Day when the 27th is a Sunday",
        "2026-05-05, Liberation Day",
        "2026-05-14, Ascension Day",
        "2016-05-05, Ascension Day and Liberation Day at once",
        "2026-05-25, Whit Monday",
        "2026-12-25, Christmas Day",
        "2026-12-26, Boxing Day"
    })
    void nobodyWorksOn(LocalDate day, String why) {
        assertThat(DutchHolidays.includes(day)).as(why).isTrue();
        assertThat(WorkingDays.includes(day)).as(why).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-02", "2025-04-28", "2026-12-24", "2026-12-31", "2026-11-20"})
    void everybodyWorksOn(LocalDate day) {
        assertThat(WorkingDays.includes(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-23", // a Friday
        "2026-11-21, 1, 2026-11-23", // a Saturday
        "2026-11-20, 10, 2026-12-04",
        "2026-12-24, 1, 2026-12-28", // over Christmas
        "2026-04-02, 2, 2026-04-08" // over Easter
    })
    void soManyWorkingDaysLaterIs(LocalDate from, int days, LocalDate until) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(until);
        assertThat(WorkingDays.between(from, until)).isEqualTo(days);
        assertThat(WorkingDays.between(until, from)).isEqualTo(-days);
    }

    @Test
    void aDayIsNoWorkingDayFromItself() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(WorkingDays.between(friday, friday)).isZero();
        assertThat(WorkingDays.between(friday, friday.plusDays(1))).isZero();
    }
}
