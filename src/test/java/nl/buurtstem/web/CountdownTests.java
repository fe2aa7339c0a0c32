package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remaining time is counted one way: by the calendar on the wall in the Netherlands. */
class CountdownTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:02, 2026-12-02T16:00, days, 12",
        "2026-11-20T18:02, 2026-12-03T09:30, days, 13",
        "2026-11-20T18:02, 2026-12-03T23:30, days, 13",
        "2026-11-20T23:59, 2026-11-22T00:01, days, 2",
        "2026-11-20T00:01, 2026-11-21T23:59, hours, 47",
        "2026-11-20T18:02, 2026-11-20T19:02, hours, 1",
        "2026-11-20T18:02, 2026-11-20T19:01, minutes, 59",
        "2026-11-20T18:02:00, 2026-11-20T18:02:10, minutes, 1",
        "2026-11-20T18:02, 2026-11-20T18:02, over, 0",
        "2026-11-20T18:02, 2026-11-01T18:02, over, 0",
        "2026-03-28T12:00, 2026-03-30T11:00, days, 2",
    })
    void daysAreThoseOfTheCalendarAndNearbyHoursAndMinutesCount(String now, String until, String unit, long n) {
        assertThat(Countdown.of(dutch(now), dutch(until))).isEqualTo(new Countdown("web.countdown." + unit, n));
    }

    private static Instant dutch(String time) {
        return LocalDateTime.parse(time).atZone(Page.ZONE).toInstant();
    }
}
