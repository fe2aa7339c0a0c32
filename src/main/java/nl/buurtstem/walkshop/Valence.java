package nl.buurtstem.walkshop;

import java.util.Locale;

/** What somebody thinks of what they saw, apart from what it is about. */
public enum Valence {
    STRONG,
    BOTTLENECK,
    CHANCE,
    WISH,
    PLAIN;

    /** Message key of its name. */
    public String word() {
        return "walkshop.valence." + name().toLowerCase(Locale.ROOT);
    }
}
