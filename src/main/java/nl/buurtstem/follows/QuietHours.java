package nl.buurtstem.follows;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.buurtstem.web.Page;

/**
 * The part of the day, in Dutch time, in which no mail comes; it may go on past midnight.
 *
 * @param until equal to {@code from}: there is none
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** From nine in the evening until eight. */
    static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    boolean isNone() {
        return from.equals(until);
    }

    private boolean overnight() {
        return from.isAfter(until);
    }

    /** Whether it is quiet at this time of the day. */
    boolean holds(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(until);
        return !isNone() && (overnight() ? begun || notOver : begun && notOver);
    }

    /** This moment, or the end of the quiet hours that it lies in. */
    Instant after(Instant now) {
        ZonedDateTime local = now.atZone(Page.ZONE);
        LocalTime time = local.toLocalTime();
        if (!holds(time)) {
            return now;
        }
        boolean tomorrow = overnight() && !time.isBefore(from);
        Instant end = local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(until)
                .atZone(Page.ZONE)
                .toInstant();
        return end.isAfter(now) ? end : now;
    }
}
