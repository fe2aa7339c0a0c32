package nl.buurtstem.walkshop.picture;

import java.time.Instant;
import java.time.LocalDate;
import nl.buurtstem.web.Page;

/**
 * A question to the neighbourhood about the picture of one walk.
 *
 * @param step the board after this step is what it is about
 * @param minimum so many people must answer before a value is called shared
 */
public record PictureCheck(long walkshop, long step, int minimum, Instant opensAt, Instant closesAt, int revision) {

    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    public boolean isClosed(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** The last day on which one can answer. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(closesAt.minusSeconds(1), Page.ZONE);
    }
}
