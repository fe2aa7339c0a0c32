package nl.buurtstem.moderation;

import java.util.Locale;

/** How something people wrote stands, as far as moderation is concerned. */
public enum Situation {
    /** Waits for a first look; only its author and officials see it. */
    IN_REVIEW,
    /** The author was asked to change it. */
    CHANGES_ASKED,
    /** Everybody can read it. */
    VISIBLE,
    /** Taken away from the public by a decision. */
    HIDDEN,
    /** Not before anybody's eyes and not waiting: a draft, or withdrawn. */
    ELSEWHERE;

    /** Where its name stands. */
    String word() {
        return "moderation.situation." + name().toLowerCase(Locale.ROOT);
    }
}
