package nl.buurtstem.feedback.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/** What a browser sends to put a term off. */
record DelayForm(
        @Nullable String until,
        @Nullable String reason,
        @Nullable String language) {

    private static final int YEARS_MAX = 1;

    /** The form, read; every complaint about it comes at once. */
    Delay read(Term term, List<String> languages, LocalDate today) {
        Complaints complaints = new Complaints();
        LocalDate day = complaints.read("until", () -> day(term, today));
        complaints.require(languages.contains(or(language)), "language", ClockRefusal.LANGUAGE_UNKNOWN);
        Delay delay = complaints.read("reason", () -> new Delay(day == null ? today : day, or(reason), or(language)));
        complaints.refuseIfAny();
        return Objects.requireNonNull(delay);
    }

    /** Later than what was promised, and still to come. */
    private LocalDate day(Term term, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(or(until).strip());
        } catch (DateTimeException e) {
            throw ClockRefusal.DATE_MISSING.because();
        }
        if (!day.isAfter(term.due()) || !day.isAfter(today)) {
            throw ClockRefusal.DATE_NOT_LATER.because();
        }
        if (day.isAfter(today.plusYears(YEARS_MAX))) {
            throw ClockRefusal.DATE_TOO_FAR.because();
        }
        return day;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
