package nl.buurtstem.feedback.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends about a promise.
 *
 * @param after how much had been said when the form was drawn
 */
record OutcomeForm(
        @Nullable String state,
        @Nullable String due,
        @Nullable String reason,
        @Nullable String language,
        @Nullable Integer after) {

    static OutcomeForm blank(String language, int after) {
        return new OutcomeForm(null, null, null, language, after);
    }

    OutcomeForm after(int said) {
        return new OutcomeForm(state, due, reason, language, said);
    }

    /** The form, read; every complaint about it comes at once. */
    Outcome read(Promise promise, List<String> languages, LocalDate today) {
        Complaints complaints = new Complaints();
        PromiseState chosen = complaints.read("state", this::chosen);
        LocalDate day =
                chosen == PromiseState.DELAYED ? complaints.read("due", () -> NewPromise.day(or(due), today)) : null;
        complaints.require(languages.contains(or(language)), "language", PromiseRefusal.LANGUAGE_UNKNOWN);
        Outcome outcome = complaints.read(
                "reason",
                () -> new Outcome(chosen == null ? PromiseState.DONE : chosen, day, or(reason), or(language)));
        complaints.require(said() == promise.said(), "state", PromiseRefusal.SAID_MEANWHILE);
        complaints.refuseIfAny();
        return Objects.requireNonNull(outcome);
    }

    private PromiseState chosen() {
        for (PromiseState one : PromiseState.values()) {
            if (one != PromiseState.OPEN && one.name().equals(state)) {
                return one;
            }
        }
        throw PromiseRefusal.KIND_MISSING.because();
    }

    int said() {
        return after == null ? 0 : after;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
