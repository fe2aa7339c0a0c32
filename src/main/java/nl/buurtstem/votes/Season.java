package nl.buurtstem.votes;

import java.time.LocalDate;
import java.util.Locale;

/** About when a round will be, as long as nobody knows the day. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER;

    /** The last day that somebody may call this season of a year; winter ends in the next. */
    LocalDate lastDay(int year) {
        return switch (this) {
            case SPRING -> LocalDate.of(year, 6, 20);
            case SUMMER -> LocalDate.of(year, 9, 20);
            case AUTUMN -> LocalDate.of(year, 12, 20);
            case WINTER -> LocalDate.of(year + 1, 3, 19);
        };
    }

    /** Message key of the season in a year, {@code year}. */
    public String word() {
        return "votes.season." + name().toLowerCase(Locale.ROOT);
    }
}
