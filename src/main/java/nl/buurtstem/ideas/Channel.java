package nl.buurtstem.ideas;

import java.util.Locale;

/** How an idea or a like came in. */
public enum Channel {
    ONLINE,
    PAPER,
    DESK,
    WALK;

    /** Message key of its name. */
    public String word() {
        return "ideas.channel." + css();
    }

    /** As in addresses and forms: {@code paper}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
