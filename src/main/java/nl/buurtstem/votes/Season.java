package nl.buurtstem.votes;

import java.util.Locale;

/** About when a round will be, as long as nobody knows the day. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER;

    /** Message key of the season in a year, {@code year}. */
    public String word() {
        return "votes.season." + name().toLowerCase(Locale.ROOT);
    }
}
