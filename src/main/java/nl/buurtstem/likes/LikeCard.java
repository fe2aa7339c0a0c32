package nl.buurtstem.likes;

import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
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

    /** Days until the window closes, this one included; zero when it has. */
    long daysLeft() {
        if (windowEndsAt == null || !windowEndsAt.isAfter(now)) {
            return 0;
        }
        return Duration.between(now, windowEndsAt).minusNanos(1).toDays() + 1;
    }

    /** Whether it still counts down: open, and not there yet. */
    boolean countsDown() {
        return open() && !reached() && windowEndsAt != null;
    }

    String path() {
        return idea.path() + "/like";
    }

    /** Its id on the page. */
    String anchor() {
        return "like-" + idea;
    }
}
