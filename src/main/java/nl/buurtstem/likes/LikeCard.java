package nl.buurtstem.likes;

import java.time.Instant;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.web.Countdown;
import org.jspecify.annotations.Nullable;

/**
 * How far an idea is, for one viewer.
 *
 * @param needed the threshold; null for an idea that never collected likes
 * @param reachedAt when there were enough; stays when a like is taken back
 * @param liked whether this viewer likes it
 * @param own whether this viewer wrote it
 * @param now the moment all of this was true
 */
record LikeCard(
        IdeaId idea,
        Stage stage,
        int district,
        int likes,
        @Nullable Integer needed,
        @Nullable Instant reachedAt,
        @Nullable Instant windowEndsAt,
        boolean liked,
        boolean own,
        Instant now) {

    /** Whether likes can be given and taken back. */
    boolean open() {
        return stage.acceptsLikes();
    }

    boolean reached() {
        return reachedAt != null;
    }

    int missing() {
        return needed == null ? 0 : Math.max(0, needed - likes);
    }

    /** Whether there were enough once, and somebody took theirs back since. */
    boolean droppedBack() {
        return reached() && missing() > 0;
    }

    /** How long likes are still gathered; null when that does not matter: closed, or there already. */
    @Nullable
    Countdown countdown() {
        return open() && !reached() && windowEndsAt != null ? Countdown.of(now, windowEndsAt) : null;
    }

    String path() {
        return idea.path() + "/like";
    }

    /** Its id on the page. */
    String anchor() {
        return "like-" + idea;
    }
}
