package nl.buurtstem.ideas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Where an idea is in its life. Which steps lead from one to another, {@link Move} tells. */
public enum Stage {
    /** In the browser of its author only; never a row. */
    DRAFT,
    IN_REVIEW,
    CHANGES_ASKED,
    COLLECTING,
    SUPPORTED,
    ON_AGENDA,
    DISCUSSED,
    ADOPTED,
    PARTLY_ADOPTED,
    DECLINED,
    IN_PROGRESS,
    DONE,
    EXPIRED,
    WITHDRAWN,
    MERGED,
    HIDDEN;

    /** Whether anybody may read an idea in this stage; a withdrawn one only if it was published before. */
    public boolean isPublic() {
        return this != DRAFT && !isBeforePublication() && this != HIDDEN;
    }

    /** Whether it is in the list and on the map; the archive has the rest. */
    public boolean isListed() {
        return isPublic() && this != EXPIRED && this != WITHDRAWN && this != MERGED;
    }

    /** Whether somebody still has to publish it. */
    public boolean isBeforePublication() {
        return this == IN_REVIEW || this == CHANGES_ASKED;
    }

    /** Whether likes are given and taken back; they close at the agenda. */
    public boolean acceptsLikes() {
        return this == COLLECTING || this == SUPPORTED;
    }

    /** Whether something is still to happen to it. */
    public boolean isOpen() {
        return isListed() && this != DECLINED && this != DONE;
    }

    /** Whether the committee has it, and nothing was decided yet. */
    public boolean awaitsDecision() {
        return this == ON_AGENDA || this == DISCUSSED;
    }

    /** Whether the municipality has said what it does with it. */
    public boolean isAnswered() {
        return this == ADOPTED || this == PARTLY_ADOPTED || this == DECLINED || this == IN_PROGRESS || this == DONE;
    }

    /** Message key of its name. */
    public String word() {
        return "ideas.stage." + name().toLowerCase(Locale.ROOT);
    }

    /** As in style sheets and icon names: {@code partly-adopted}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All stages that answer yes, in the order of an idea's life. */
    public static List<Stage> all(Predicate<Stage> question) {
        return Arrays.stream(values()).filter(question).toList();
    }
}
