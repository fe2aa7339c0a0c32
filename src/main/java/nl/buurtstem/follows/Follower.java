package nl.buurtstem.follows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Page;

/**
 * Somebody who is to hear of something.
 *
 * @param follow the follow with the quickest pace, if it is because of one; else 0
 * @param perDay how many mails that came or come at once they have on days from today on
 */
record Follower(ResidentId who, Tie tie, long follow, Pace pace, Wishes wishes, Map<LocalDate, Long> perDay) {

    /** When and how they hear: at once outside quiet hours, unless there are so many that day already. */
    Planned hears(Instant now) {
        if (pace != Pace.AT_ONCE) {
            return planned(pace, pace.next(now));
        }
        Instant due = wishes.quiet().after(now);
        boolean over = perDay.getOrDefault(day(due), 0L) >= wishes.most();
        return over ? planned(Pace.DAILY, Pace.DAILY.next(now)) : planned(Pace.AT_ONCE, due);
    }

    private Planned planned(Pace how, Instant due) {
        return new Planned(who, tie, follow, how, due, day(due));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Page.ZONE);
    }

    /**
     * When and how somebody hears of something.
     *
     * @param day of {@code due}, in Dutch time
     */
    record Planned(ResidentId who, Tie tie, long follow, Pace pace, Instant due, LocalDate day) {}
}
