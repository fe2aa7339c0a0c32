package nl.buurtstem.statements;

import java.time.Instant;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that people can agree with.
 *
 * @param seed whether the municipality put it there to begin with
 * @param author null of those, and once they deleted their account
 */
public record Statement(
        long id,
        long session,
        String text,
        String language,
        boolean seed,
        @Nullable ResidentId author,
        StatementState state,
        Instant stagedAt,
        int revision) {

    private static final int TITLE = 60;

    /** Where it can be read by itself. */
    public String path() {
        return "/chats/" + session + "/statements/" + id;
    }

    public boolean isVisible() {
        return state == StatementState.VISIBLE;
    }

    public boolean isBy(@Nullable ResidentId resident) {
        return author != null && author.equals(resident);
    }

    /** What to call it: how it begins. */
    public String title() {
        return text.codePointCount(0, text.length()) <= TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TITLE)) + "…";
    }
}
