package nl.buurtstem.walkshop.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.walkshop.together.Typed;

/**
 * How an action goes, complete and correct.
 *
 * @param due the day that holds from now on
 */
public record NewNote(ActionState state, String text, String language, LocalDate due) {

    static final int REASON_MIN = 10;

    public NewNote {
        text = text.strip();
        Complaints complaints = new Complaints();
        NewAction.requireLength(complaints, "text", text, 0, NewAction.TEXT_MAX, ActionRefusal.TEXT_LENGTH);
        if (state == ActionState.DROPPED && text.length() < REASON_MIN) {
            complaints.add("text", ActionRefusal.REASON_MISSING.because("min", REASON_MIN));
        }
        complaints.refuseIfAny();
    }

    /** The form, read to its end; another day is one that still comes. */
    static NewNote read(Typed typed, List<String> languages, LocalDate before, LocalDate today) {
        Complaints complaints = new Complaints();
        String language = complaints.read("language", () -> typed.language(languages));
        ActionState state = NewAction.one(ActionState.values(), typed.value("state"));
        LocalDate due = typed.day("due");
        complaints.require(state != null, "state", ActionRefusal.STATE_MISSING);
        complaints.require(due != null && (due.equals(before) || !due.isBefore(today)), "due", ActionRefusal.DUE_AHEAD);
        NewNote note = Typed.whole(
                complaints,
                () -> new NewNote(
                        Objects.requireNonNullElse(state, ActionState.PLANNED),
                        typed.value("text"),
                        Objects.requireNonNullElse(language, ""),
                        Objects.requireNonNullElse(due, before)));
        complaints.refuseIfAny();
        return Objects.requireNonNull(note);
    }
}
