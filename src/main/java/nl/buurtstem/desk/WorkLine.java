package nl.buurtstem.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Countdown;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param place name of its neighbourhood
 * @param areaKeys keys of the areas it lies in
 * @param holder the colleague who has it; null when nobody has
 * @param viewer whose desk it is
 */
record WorkLine(
        WorkItem item,
        String place,
        Set<String> areaKeys,
        @Nullable Holding holder,
        ResidentId viewer) {

    /** Who has it. */
    record Holding(ResidentId who, String name) {}

    boolean isMine() {
        return holder != null && holder.who().equals(viewer);
    }

    /** Whether no colleague has it. */
    boolean isOpen() {
        return holder == null || isMine();
    }

    /** Where it stands in the list; what has no term comes last. */
    Spot spot() {
        LocalDate day = item.lastDay();
        return new Spot(
                day == null ? Spot.NEVER : day,
                item.since(),
                item.notice().weight(),
                item.key().toString());
    }

    /** Whether it waits already; what has a day is worth knowing before that day, and waits from then on. */
    boolean waits(Instant now) {
        return !item.since().isAfter(now);
    }

    long days(Instant now) {
        return Math.max(0, Countdown.days(item.since(), now));
    }

    /** How many days lie between today and the last day, either way; 0 without one. */
    long daysTo(LocalDate today) {
        LocalDate day = item.lastDay();
        return day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(today, day));
    }

    /** What a form sends to name it as it was seen. */
    String value() {
        return item.key() + "@" + item.version();
    }

    /** Its element on the page. */
    String anchor() {
        return item.key().toString().replace('.', '-');
    }
}
