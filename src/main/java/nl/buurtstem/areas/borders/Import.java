package nl.buurtstem.areas.borders;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, and what became of it.
 *
 * @param version of the areas it was compared with
 * @param progress percent, while it is carried out
 * @param takesBack number of the import it takes back; null: it brings a file
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
        @Nullable Instant doneAt,
        @Nullable Long takesBack) {

    /** Where all are. */
    static final String PATH = "/areas/imports";

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
        return PATH + "/" + id;
    }

    /** Message key of its state. */
    String stateWord() {
        return "areas.import.state." + state.name().toLowerCase(Locale.ROOT);
    }

    /** Message key of what it is called, by its file. */
    String titleWord() {
        return takesBack == null ? "areas.import.one" : "areas.import.one_back";
    }

    /** Whether it was done and can, as far as it itself goes, be taken back. */
    boolean isDone() {
        return state == State.DONE && takesBack == null;
    }

    boolean waits() {
        return state == State.PREVIEW;
    }

    boolean isRunning() {
        return state == State.ASKED;
    }
}
