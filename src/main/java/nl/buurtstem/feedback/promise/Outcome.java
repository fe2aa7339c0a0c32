package nl.buurtstem.feedback.promise;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an official says of a promise.
 *
 * @param due the new day, when it takes longer; else null
 * @param reason what was done, or why not
 */
public record Outcome(PromiseState state, @Nullable LocalDate due, String reason, String language) {

    static final int REASON_MIN = 10;
    static final int REASON_MAX = 2000;

    public Outcome {
        reason = reason.strip();
        if (reason.length() < REASON_MIN || reason.length() > REASON_MAX) {
            throw PromiseRefusal.REASON_LENGTH.because("min", REASON_MIN, "max", REASON_MAX);
        }
    }

    /** Whether it can be said of this promise now. */
    void check(Promise promise, LocalDate today) {
        if (!promise.state().isOpen()) {
            throw PromiseRefusal.CLOSED.because();
        }
        if (due != null && (!due.isAfter(promise.due()) || due.isBefore(today))) {
            throw PromiseRefusal.DATE_NOT_LATER.because().at("due");
        }
    }

    /** Its kind on the timeline of the idea. */
    String kind() {
        return "PROMISE_" + state.name().toUpperCase(Locale.ROOT);
    }
}
