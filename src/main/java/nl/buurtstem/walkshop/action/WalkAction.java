package nl.buurtstem.walkshop.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.ideas.IdeaId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done after a walk.
 *
 * @param is what was said at first; that stays
 * @param notes how it went, the first one first
 * @param idea the idea it became; null when it did not
 * @param ideaPublic whether everybody can read that idea now
 */
public record WalkAction(
        long id,
        long walkshop,
        NewAction is,
        Instant madeAt,
        List<Note> notes,
        @Nullable IdeaId idea,
        boolean ideaPublic) {

    /** @param number from 1 */
    public record Note(int number, NewNote is, Instant saidAt) {}

    public WalkAction {
        notes = List.copyOf(notes);
    }

    public ActionState state() {
        return notes.isEmpty() ? ActionState.PLANNED : notes.getLast().is().state();
    }

    /** The day that holds now. */
    public LocalDate due() {
        return notes.isEmpty() ? is.due() : notes.getLast().is().due();
    }

    public boolean isLate(LocalDate today) {
        return !state().isOver() && due().isBefore(today);
    }

    public boolean isMoved() {
        return !due().equals(is.due());
    }

    public String path() {
        return "/walkshops/" + walkshop + "/actions/" + id;
    }

    public String anchor() {
        return "action-" + id;
    }
}
