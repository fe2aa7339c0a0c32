package nl.buurtstem.follows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.areas.Point;
import nl.buurtstem.follows.Follower.Planned;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody hears: the rules alone, in Dutch time. */
class PaceTests {

    private static Instant dutch(String local) {
        return LocalDateTime.parse(local).atZone(Page.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2031-03-04T07:59:59, 2031-03-04T08:00",
        "DAILY, 2031-03-04T08:00, 2031-03-05T08:00",
        "DAILY, 2031-03-04T23:30, 2031-03-05T08:00",
        "WEEKLY, 2031-03-04T12:00, 2031-03-10T08:00", // a Tuesday
        "WEEKLY, 2031-03-10T07:00, 2031-03-10T08:00", // a Monday
        "WEEKLY, 2031-03-10T08:00, 2031-03-17T08:00",
        "DAILY, 2031-03-29T09:00, 2031-03-30T08:00", // the clock goes forward in between
        "DAILY, 2031-10-25T09:00, 2031-10-26T08:00", // and back
        "WEEKLY, 2031-10-24T09:00, 2031-10-27T08:00",
    })
    void newsIsGatheredAtEightInTheMorningWhateverTheClockDoes(Pace pace, String now, String then) {
        assertThat(pace.next(dutch(now))).isEqualTo(dutch(then));
    }

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2031-03-04T12:00, 2031-03-04T12:00",
        "21:00, 08:00, 2031-03-04T20:59:59, 2031-03-04T20:59:59",
        "21:00, 08:00, 2031-03-04T21:00, 2031-03-05T08:00",
        "21:00, 08:00, 2031-03-05T00:10, 2031-03-05T08:00",
        "21:00, 08:00, 2031-03-05T08:00, 2031-03-05T08:00",
        "21:00, 08:00, 2031-03-29T23:00, 2031-03-30T08:00",
        "21:00, 08:00, 2031-10-25T23:00, 2031-10-26T08:00",
        "12:00, 14:00, 2031-03-04T13:00, 2031-03-04T14:00",
        "12:00, 14:00, 2031-03-04T15:00, 2031-03-04T15:00",
        "00:00, 00:00, 2031-03-04T03:00, 2031-03-04T03:00",
    })
    void whatComesInQuietHoursComesAfterThem(LocalTime from, LocalTime until, String now, String then) {
        assertThat(new QuietHours(from, until).after(dutch(now))).isEqualTo(dutch(then));
    }

    private static Planned planned(Pace pace, String now, Map<LocalDate, Long> perDay) {
        return new Follower(new ResidentId(UUID.randomUUID()), Tie.FOLLOWER, 1, pace, Wishes.USUAL, perDay)
                .hears(dutch(now));
    }

    @Test
    void whatIsOverTheDaysMostWaitsForTheNextMorning() {
        LocalDate day = LocalDate.of(2031, 3, 4);
        Planned fifth = planned(Pace.AT_ONCE, "2031-03-04T12:00", Map.of(day, 4L));
        assertThat(fifth.pace()).isEqualTo(Pace.AT_ONCE);
        assertThat(fifth.due()).isEqualTo(dutch("2031-03-04T12:00"));
        Planned sixth = planned(Pace.AT_ONCE, "2031-03-04T12:00", Map.of(day, 5L));
        assertThat(sixth.pace()).isEqualTo(Pace.DAILY);
        assertThat(sixth.due()).isEqualTo(dutch("2031-03-05T08:00"));
    }

    @Test
    void whatIsHeldOvernightCountsForTheDayOnWhichItComes() {
        Planned late = planned(Pace.AT_ONCE, "2031-03-04T22:00", Map.of(LocalDate.of(2031, 3, 4), 5L));
        assertThat(late.pace()).isEqualTo(Pace.AT_ONCE);
        assertThat(late.day()).isEqualTo(LocalDate.of(2031, 3, 5));
        Planned full = planned(Pace.AT_ONCE, "2031-03-04T22:00", Map.of(LocalDate.of(2031, 3, 5), 5L));
        assertThat(full.pace()).isEqualTo(Pace.DAILY);
    }

    @Test
    void ofAPlaceASquareOfSomeThreeHundredMetresIsKept() {
        Point home = new Point(5.12345, 52.65432);
        Square square = Square.of(home);
        assertThat(square.centre().metresTo(home)).isLessThan(250);
        assertThat(Square.of(new Point(5.12345, 52.65432 + 0.0001))).isEqualTo(square);
        assertThat(Square.of(square.centre())).isEqualTo(square);
    }

    @Test
    void aCircleHoldsWhatLiesNearTheMiddleOfItsSquare() {
        Point home = new Point(5.12345, 52.65432);
        Point far = new Point(5.12345, 52.65432 + 0.006); // 670 metres north
        assertThat(Square.around(home, 250)).contains(Square.of(home));
        assertThat(Square.around(far, 250)).doesNotContain(Square.of(home));
        assertThat(Square.around(far, 1000)).contains(Square.of(home)).hasSizeBetween(15, 40);
    }
}
