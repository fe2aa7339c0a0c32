package nl.buurtstem.walkshop;

import java.util.Locale;

/** What somebody's work is about: bricks and trees, or people. */
public enum Domain {
    PHYSICAL,
    SOCIAL;

    /** Message key of its name. */
    public String word() {
        return "walkshop.domain." + name().toLowerCase(Locale.ROOT);
    }
}
