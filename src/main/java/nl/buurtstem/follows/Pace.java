package nl.buurtstem.follows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import nl.buurtstem.web.Page;

/** How often somebody hears of what they follow. */
public enum Pace {
    AT_ONCE,
    DAILY,
    WEEKLY,
    NEVER;

    /** When a mail that gathers news leaves. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    /** As a browser sends it. */
    static Pace of(String text) {
        return Arrays.stream(values())
                .filter(pace -> pace.lower().equals(text))
                .findFirst()
                .orElseThrow(FollowRefusal.PACE_UNKNOWN::because);
    }

    /** Whether anything comes at all. */
    public boolean speaks() {
        return this != NEVER;
    }

    /** The first moment after this one at which a mail gathers news: in the morning, of weekly ones on Monday. */
    Instant next(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Page.ZONE);
        LocalDate day = this == WEEKLY ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : today;
        Instant moment = morningOf(day);
        return moment.isAfter(now) ? moment : morningOf(day.plusDays(this == WEEKLY ? 7 : 1));
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(Page.ZONE).toInstant();
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    String word() {
        return "follows.pace." + lower();
    }
}
