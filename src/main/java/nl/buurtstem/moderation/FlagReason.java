package nl.buurtstem.moderation;

import java.util.Locale;

/** Why somebody thinks an official should look; the same words stand in the check of {@code flag}. Gravest first. */
enum FlagReason {
    THREAT,
    EXPOSES,
    ATTACK,
    SPAM,
    OTHER;

    /** Where its name stands. */
    String word() {
        return "moderation.reason." + name().toLowerCase(Locale.ROOT);
    }
}
