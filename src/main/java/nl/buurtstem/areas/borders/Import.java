package nl.buurtstem.areas.borders;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, and what became of it.
 *
 * @param version of the areas it was compared with
 * @param progress percent, while it is carried out
 */
record Import(
        long id,
        String askedBy,
        Instant sentAt,
        String fileName,
        Choices choices,
        State state,
        long version,
        Report report,
        int progress,
        @Nullable Instant doneAt) {

    /** How far it is. */
    enum State {
        /** Shown, not decided upon. */
        PREVIEW,
        /** Somebody said yes. */
        ASKED,
        DONE,
        FAILED,
        /** Somebody said no, or nobody said anything for a week. */
        DROPPED
    }

    String path() {
        return "/areas/imports/" + id;
    }

    /** Message key of its state. */
    String stateWord() {
        return "areas.import.state." + state.name().toLowerCase(Locale.ROOT);
    }

    boolean waits() {
        return state == State.PREVIEW;
    }

    boolean isRunning() {
        return state == State.ASKED;
    }
}
