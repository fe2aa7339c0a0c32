package nl.buurtstem.likes;

import nl.buurtstem.ideas.IdeaId;
import org.jspecify.annotations.Nullable;

/**
 * How much support an idea has after somebody gave or took back a like.
 *
 * @param needed the idea's threshold
 * @param changed whether this like was new, or was really taken back
 * @param justReached whether it was this like that reached the threshold
 * @param milestone 33, 66 or 100 when this like was the first to get that far, else 0
 */
public record Support(
        IdeaId idea, int likes, @Nullable Integer needed, boolean changed, boolean justReached, int milestone) {

    /** Message key of what the person who liked is told. */
    String said() {
        return justReached ? "likes.said.reached" : "likes.said.liked";
    }
}
