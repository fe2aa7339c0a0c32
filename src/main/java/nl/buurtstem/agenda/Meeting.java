package nl.buurtstem.agenda;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.buurtstem.web.Page;

/**
 * A meeting of a district's committee.
 *
 * @param place where, in words; empty: not yet known
 */
public record Meeting(long id, int district, Instant startsAt, String place) {

    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final int NOTICE_DAYS = 14;

    public Meeting {
        place = place.strip();
        if (place.length() > Texts.PLACE_MAX) {
            throw AgendaRefusal.PLACE_LENGTH.because("max", Texts.PLACE_MAX);
        }
    }

    /** When a meeting is held that nobody planned: in the evening, two weeks later. */
    static Instant usual(Instant after) {
        ZonedDateTime day = after.atZone(Page.ZONE).plusDays(NOTICE_DAYS);
        return day.with(EVENING).toInstant();
    }

    /** Where its page is. */
    public String path() {
        return "/agenda/meetings/" + id;
    }

    /** Whether it has begun. */
    public boolean isPast(Instant now) {
        return !startsAt.isAfter(now);
    }
}
