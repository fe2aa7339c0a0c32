package nl.buurtstem.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long it is until something, the same way on every page: in days of the calendar, as one counts them on one's
 * fingers, and when it is tomorrow or sooner in hours or minutes.
 *
 * @param word message key of the sentence, which speaks of {@code n}
 */
public record Countdown(String word, long n) {

    private static final int DAYS_FROM = 2;

    public static Countdown of(Instant now, Instant until) {
        if (!until.isAfter(now)) {
            return new Countdown("web.countdown.over", 0);
        }
        long days = days(now, until);
        if (days >= DAYS_FROM) {
            return new Countdown("web.countdown.days", days);
        }
        Duration left = Duration.between(now, until);
        return left.toHours() >= 1
                ? new Countdown("web.countdown.hours", left.toHours())
                : new Countdown("web.countdown.minutes", Math.max(1, left.toMinutes()));
    }

    /** How many midnights in Dutch time lie between. */
    public static long days(Instant from, Instant until) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, Page.ZONE), LocalDate.ofInstant(until, Page.ZONE));
    }
}
