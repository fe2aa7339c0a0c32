package nl.buurtstem.discussion;

import java.util.Locale;
import nl.buurtstem.moderation.Situation;

/** How something that was said stands. */
public enum State {
    /** Waits for a first look; only its author and officials see it. */
    IN_REVIEW,
    /** Its author was asked to change it. */
    CHANGES_ASKED,
    VISIBLE,
    HIDDEN,
    /** Taken back by its author: that it was there remains, and so do the replies. */
    WITHDRAWN;

    public boolean isBeforePublication() {
        return this == IN_REVIEW || this == CHANGES_ASKED;
    }

    /** Message key of what its author reads about it. */
    public String word() {
        return "discussion.state." + name().toLowerCase(Locale.ROOT);
    }

    Situation situation() {
        return switch (this) {
            case IN_REVIEW -> Situation.IN_REVIEW;
            case CHANGES_ASKED -> Situation.CHANGES_ASKED;
            case VISIBLE -> Situation.VISIBLE;
            case HIDDEN -> Situation.HIDDEN;
            case WITHDRAWN -> Situation.ELSEWHERE;
        };
    }
}
