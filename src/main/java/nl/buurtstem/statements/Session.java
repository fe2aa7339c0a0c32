package nl.buurtstem.statements;

import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.areas.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * One chat session: a question with statements, from one moment to another.
 *
 * @param subject number of the subject it is about
 * @param where that subject lies
 * @param ownStatements whether people may add theirs
 * @param revision grows with every change
 */
public record Session(
        long id,
        long subject,
        AreaPath where,
        String question,
        String language,
        boolean ownStatements,
        Instant opensAt,
        Instant closesAt,
        int revision) {

    /** How long one is open at the least and at the most. */
    public static final Duration SHORTEST = Duration.ofHours(1);

    public static final Duration LONGEST = Duration.ofDays(60);

    public String path() {
        return "/chats/" + id;
    }

    /**
     * Where it is at this moment. With its subject everything in it is closed, and what was only planned lapses.
     *
     * @param subjectClosed when its subject was closed; null as long as it is open
     */
    public Phase phase(Instant now, @Nullable Instant subjectClosed) {
        if (subjectClosed != null) {
            return subjectClosed.isBefore(opensAt) ? Phase.LAPSED : Phase.CLOSED;
        }
        if (!now.isBefore(closesAt)) {
            return Phase.CLOSED;
        }
        return now.isBefore(opensAt) ? Phase.PLANNED : Phase.OPEN;
    }
}
