package nl.buurtstem.feedback.clock;

import java.time.LocalDate;

/**
 * A term put off in public.
 *
 * @param until the new last day
 * @param reason in plain words
 * @param language tag of the language it is written in
 */
public record Delay(LocalDate until, String reason, String language) {

    static final int REASON_MIN = 10;
    static final int REASON_MAX = 2000;

    public Delay {
        reason = reason.strip();
        if (reason.length() < REASON_MIN || reason.length() > REASON_MAX) {
            throw ClockRefusal.REASON_LENGTH.because("min", REASON_MIN, "max", REASON_MAX);
        }
    }
}
