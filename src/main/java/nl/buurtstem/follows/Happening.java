package nl.buurtstem.follows;

import java.time.Instant;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that followers may hear of: to an idea, or to something else that has a page.
 *
 * @param cause key of the letter that tells of it: the same key twice is the same happening
 * @param idea null when it is about something else
 * @param matter what it is about then; null when it is an idea
 * @param kind the name of the move, or another word in capitals
 */
public record Happening(
        String cause, @Nullable IdeaId idea, @Nullable Matter matter, Reach reach, String kind, Instant at) {

    /** An idea is on the map. */
    public static final String NEW = "PUBLISH";

    /** It has enough likes. */
    public static final String SUPPORTED = "SUPPORT";

    /** The committee talks about it at another moment or place. */
    public static final String MEETING = "MEETING";

    /** Something was said about it. */
    public static final String SAID = "SAID";

    /** Likes that were taken away count again. */
    public static final String LIKES_BACK = "LIKES_BACK";

    /** Everybody who follows the idea, its area or a circle around it hears. */
    public static Happening wide(String cause, Idea idea, String kind, Instant at) {
        return new Happening(cause, idea.id(), null, Reach.around(idea), kind, at);
    }

    /** Only those hear who follow the idea itself. */
    public static Happening narrow(String cause, Idea idea, String kind, Instant at) {
        return new Happening(cause, idea.id(), null, Reach.only(idea), kind, at);
    }

    /** Whoever is in reach hears of something that is no idea. */
    public static Happening of(String cause, Matter matter, Reach reach, String kind, Instant at) {
        return new Happening(cause, null, matter, reach, kind, at);
    }

    /** Number of the idea; 0 when it is about something else. */
    long ideaNumber() {
        return idea == null ? 0 : idea.value();
    }
}
