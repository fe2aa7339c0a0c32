package nl.buurtstem.likes.burst;

import java.util.Locale;

/** What a person makes of a burst; the same words stand in the check of {@code like_burst}. */
public enum BurstVerdict {
    /** The likes count. */
    COUNT,
    /** They are taken away. */
    REMOVE;

    public String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
