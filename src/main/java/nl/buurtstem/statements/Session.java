package nl.buurtstem.statements;

import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.areas.AreaPath;

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

    /** Where it is at this moment, as long as its subject is open: with the subject everything in it is closed. */
    public Phase phase(Instant now, boolean subjectOpen) {
        if (!subjectOpen || !now.isBefore(closesAt)) {
            return Phase.CLOSED;
        }
        return now.isBefore(opensAt) ? Phase.PLANNED : Phase.OPEN;
    }
}
