package nl.buurtstem.follows;

import java.time.Instant;
import nl.buurtstem.ideas.IdeaId;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody is told in a mail that gathers news.
 *
 * @param idea null when it is about something else
 * @param matter what it is about then; null when it is an idea
 * @param kind the name of the move, or another word in capitals
 */
public record Notice(
        Why why, @Nullable IdeaId idea, @Nullable Matter matter, String kind, Instant at) {

    /**
     * Why they are told.
     *
     * @param follow what they follow; null for every other tie
     */
    public record Why(Tie tie, @Nullable Follow follow) {}
}
