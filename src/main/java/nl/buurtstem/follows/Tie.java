package nl.buurtstem.follows;

import java.util.Locale;

/** What somebody has to do with an idea, so that they hear of it; the same words stand in the check of {@code follow_notice}. */
public enum Tie {
    /** They follow it, or what it lies in. */
    FOLLOWER,
    AUTHOR,
    SUPPORTER,
    /** It was about their own like. */
    LIKER,
    /** They said something about it. */
    WRITER;

    public String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
