package nl.buurtstem.feedback.promise;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the municipality promises.
 *
 * @param role the team or post that does it
 * @param name who answers for it
 * @param due the last day
 */
public record NewPromise(String what, String role, String name, LocalDate due) {

    static final int WHAT_MIN = 5;
    static final int WHAT_MAX = 300;
    private static final int YEARS_MAX = 10;

    public NewPromise {
        what = what.strip();
        role = role.strip();
        name = name.strip();
    }

    /** As it was typed; null when it is not right, and then {@code complaints} say why. Fields are called {@code <prefix>What} and so on. */
    public static @Nullable NewPromise read(
            String prefix, String what, String role, String name, String due, LocalDate today, Complaints complaints) {
        int length = what.strip().length();
        if (length < WHAT_MIN || length > WHAT_MAX) {
            complaints.add(prefix + "What", PromiseRefusal.WHAT_LENGTH.because("min", WHAT_MIN, "max", WHAT_MAX));
        }
        complaints.require(isLine(role), prefix + "Role", PromiseRefusal.OWNER_MISSING);
        complaints.require(isLine(name), prefix + "Name", PromiseRefusal.OWNER_MISSING);
        LocalDate day = complaints.read(prefix + "Due", () -> day(due, today));
        return day == null ? null : new NewPromise(what, role, name, day);
    }

    private static boolean isLine(String text) {
        return !text.isBlank() && text.length() <= WHAT_MAX;
    }

    static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_MAX))) {
                throw PromiseRefusal.DATE_PAST.because();
            }
            return day;
        } catch (DateTimeException e) {
            throw PromiseRefusal.DATE_MISSING.because();
        }
    }
}
