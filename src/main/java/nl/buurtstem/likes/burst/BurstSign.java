package nl.buurtstem.likes.burst;

import java.util.Locale;

/** What stands out about likes that came together; the same words stand in the check of {@code like_burst_sign}. */
public enum BurstSign {
    /** Their accounts were made a moment before. */
    FRESH,
    /** They came from one network. */
    NETWORK,
    /** They are many times more than this idea ever got in so long. */
    RHYTHM;

    /** Where the sentence about it stands. */
    String word() {
        return "likes.burst.sign_" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * A sign with what it was about.
     *
     * @param likes how many came together
     * @param usual for {@link #RHYTHM}: how many came in the busiest hour before
     */
    record Seen(BurstSign sign, int likes, int usual) {}
}
