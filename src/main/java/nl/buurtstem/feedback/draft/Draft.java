package nl.buurtstem.feedback.draft;

import java.time.Instant;
import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is being written.
 *
 * @param form as it was typed, by the names of the fields
 * @param version one more at every change
 * @param colleague who is asked to read it; null: any official of the area
 * @param remark of the colleague who sent it back; internal
 */
public record Draft(
        long id,
        IdeaId idea,
        ResidentId writer,
        String writerName,
        Map<String, String> form,
        int version,
        Instant savedAt,
        State state,
        @Nullable ResidentId colleague,
        String remark,
        String remarkName) {

    /** How far it is. */
    public enum State {
        WRITING,
        /** A colleague is asked to read it. */
        ASKED,
        SENT_BACK
    }

    public Draft {
        form = Map.copyOf(form);
    }

    public boolean isBy(ResidentId resident) {
        return writer.equals(resident);
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }

    public boolean isSentBack() {
        return state == State.SENT_BACK;
    }

    /** Where a colleague reads it. */
    public String path() {
        return "/answers/drafts/" + id;
    }
}
