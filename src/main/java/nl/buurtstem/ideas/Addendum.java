package nl.buurtstem.ideas;

import java.time.Instant;
import java.util.Locale;
import nl.buurtstem.moderation.Situation;

/**
 * What an author added under the text once people had liked it; the text itself stays.
 *
 * @param stagedAt since when it stands as it does
 */
record Addendum(
        long id,
        IdeaId idea,
        String body,
        String language,
        Instant writtenAt,
        int revision,
        State state,
        Instant stagedAt) {

    static final int MIN = 2;
    static final int MAX = 1000;

    /** Whether it is there for everybody; the same words stand in the check of {@code idea_addendum}. */
    enum State {
        IN_REVIEW(Situation.IN_REVIEW),
        CHANGES_ASKED(Situation.CHANGES_ASKED),
        VISIBLE(Situation.VISIBLE),
        HIDDEN(Situation.HIDDEN);

        private final Situation situation;

        State(Situation situation) {
            this.situation = situation;
        }

        Situation situation() {
            return situation;
        }

        /** Where the sentence for its author stands. */
        String word() {
            return "ideas.addendum.state_" + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isVisible() {
        return state == State.VISIBLE;
    }

    boolean waitsForItsAuthor() {
        return state == State.CHANGES_ASKED;
    }

    /** Whether somebody decided against it, and said why. */
    boolean isTakenAway() {
        return state == State.CHANGES_ASKED || state == State.HIDDEN;
    }

    /** Where it stands on the page of its idea. */
    String path() {
        return idea.path() + "#addendum-" + id;
    }

    /** The text of a new one, cleaned. */
    static String text(String written) {
        String body = Prose.text(written);
        int length = Prose.length(body);
        if (length < MIN || length > MAX) {
            throw IdeaRefusal.ADDENDUM_LENGTH.because("min", MIN, "max", MAX, "length", length);
        }
        return body;
    }
}
