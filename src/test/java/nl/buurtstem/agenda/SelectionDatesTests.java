package nl.buurtstem.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.buurtstem.areas.Rhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The dates at which agendas are filled: examples from the calendar, then what holds for any moment. */
class SelectionDatesTests {

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,      2026-11-20T12:00, 2026-11-25",
        "WEEKLY,      2026-11-25T15:59, 2026-11-25",
        "WEEKLY,      2026-11-25T16:00, 2026-12-02",
        "FORTNIGHTLY, 2024-12-31T12:00, 2025-01-01",
        "FORTNIGHTLY, 2025-01-01T16:00, 2025-01-15",
        "FORTNIGHTLY, 2024-12-11T12:00, 2024-12-18",
        "MONTHLY,     2026-11-20T12:00, 2026-12-02",
        "MONTHLY,     2026-12-02T15:59, 2026-12-02",
        "MONTHLY,     2026-12-02T16:00, 2027-01-06",
        "MONTHLY,     2026-07-01T15:00, 2026-07-01",
        "MONTHLY,     2026-12-31T23:59, 2027-01-06"
    })
    void theNextDateIsAWednesdayAtFour(Rhythm rhythm, LocalDateTime moment, LocalDate expected) {
        assertThat(new SelectionDates(rhythm)
                        .after(moment.atZone(DUTCH).toInstant())
                        .atZone(DUTCH))
                .isEqualTo(expected.atTime(16, 0).atZone(DUTCH));
    }

    @Test
    void fourOClockStaysFourOClockWhenTheClockIsPutBack() {
        SelectionDates weekly = new SelectionDates(Rhythm.WEEKLY);

        List<Instant> dates =
                weekly.between(Instant.parse("2026-10-20T00:00:00Z"), Instant.parse("2026-10-29T00:00:00Z"));

        assertThat(dates).containsExactly(Instant.parse("2026-10-21T14:00:00Z"), Instant.parse("2026-10-28T15:00:00Z"));
    }

    @Test
    void theLaterEndBelongsToAPeriodAndTheEarlierDoesNot() {
        SelectionDates weekly = new SelectionDates(Rhythm.WEEKLY);
        Instant first = weekly.after(START);
        Instant second = weekly.after(first);

        assertThat(weekly.between(first, second)).containsExactly(second);
        assertThat(weekly.between(first, second.minusMillis(1))).isEmpty();
        assertThat(weekly.between(second, first)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void everyDateIsAWednesdayAtFourInTheFuture(Rhythm rhythm) {
        moments().forEach(moment -> {
            ZonedDateTime date = new SelectionDates(rhythm).after(moment).atZone(DUTCH);
            assertThat(date.toInstant()).isAfter(moment);
            assertThat(date.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
            assertThat(date.toLocalTime()).isEqualTo(LocalTime.of(16, 0));
        });
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void noDateLiesBetweenAMomentAndItsNextDate(Rhythm rhythm) {
        SelectionDates dates = new SelectionDates(rhythm);
        Random random = new Random(7);
        moments().forEach(moment -> {
            Instant next = dates.after(moment);
            long seconds = Duration.between(moment, next).toSeconds();
            Instant between = moment.plusSeconds(random.nextLong(Math.max(1, seconds)));
            assertThat(dates.after(between)).isEqualTo(next);
        });
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void aPeriodCutInTwoHasTheSameDates(Rhythm rhythm) {
        SelectionDates dates = new SelectionDates(rhythm);
        moments().forEach(moment -> {
            Instant end = START.plus(2000, ChronoUnit.DAYS);
            List<Instant> whole = dates.between(START, end);
            List<Instant> halves = Stream.concat(
                            dates.between(START, moment).stream(), dates.between(moment, end).stream())
                    .toList();
            assertThat(halves).isEqualTo(whole);
        });
    }

    @Test
    void aMonthlyDateFallsInTheFirstSevenDaysAndOncePerMonth() {
        List<LocalDate> days = days(Rhythm.MONTHLY);

        assertThat(days).allMatch(day -> day.getDayOfMonth() <= 7);
        assertThat(days.stream().map(day -> day.withDayOfMonth(1)).distinct()).hasSameSizeAs(days);
        assertThat(days).hasSize(60);
    }

    @Test
    void fortnightlyDatesAreTwoWeeksApart() {
        List<LocalDate> days = days(Rhythm.FORTNIGHTLY);

        for (int i = 1; i < days.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))).isEqualTo(14);
        }
    }

    @Test
    void aWindowOfNinetyDaysHoldsAtLeastTwoAndMostlyThreeMonthlyDates() {
        SelectionDates monthly = new SelectionDates(Rhythm.MONTHLY);

        long three = moments()
                .map(moment -> monthly.between(moment, moment.plus(90, ChronoUnit.DAYS))
                        .size())
                .peek(count -> assertThat(count).isBetween(2, 4))
                .filter(count -> count >= 3)
                .count();

        assertThat(three).isGreaterThan(300);
    }

    private static List<LocalDate> days(Rhythm rhythm) {
        return new SelectionDates(rhythm)
                .between(START, Instant.parse("2028-12-31T23:00:00Z")).stream()
                        .map(date -> LocalDate.ofInstant(date, DUTCH))
                        .toList();
    }

    private static Stream<Instant> moments() {
        Random random = new Random(42);
        return Stream.generate(() -> START.plusSeconds(random.nextLong(5L * 365 * 24 * 3600)))
                .limit(400);
    }
}
