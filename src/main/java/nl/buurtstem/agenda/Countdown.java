package nl.buurtstem.agenda;

import java.time.Duration;
import java.time.Instant;

/**
 * How long it is until something, in the largest unit that says enough.
 *
 * @param word message key of the sentence, which speaks of {@code n}
 */
record Countdown(String word, long n) {

    private static final int HOURS_FROM = 48;

    static Countdown of(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        if (left.toHours() >= HOURS_FROM) {
            return new Countdown("agenda.countdown.days", left.toDays());
        }
        return left.toHours() >= 1
                ? new Countdown("agenda.countdown.hours", left.toHours())
                : new Countdown("agenda.countdown.minutes", Math.max(1, left.toMinutes()));
    }
}
