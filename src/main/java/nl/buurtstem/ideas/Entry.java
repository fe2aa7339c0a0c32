package nl.buurtstem.ideas;

import java.time.LocalDate;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * How an idea that somebody enters on behalf of another reached the municipality.
 *
 * @param channel anything but online
 * @param receivedOn the day it came in
 * @param shownAs the name it has in public; empty for none
 * @param author whose idea it is, when they left an address; null when nobody can be reached
 */
public record Entry(
        Channel channel,
        LocalDate receivedOn,
        String shownAs,
        @Nullable ResidentId author) {

    public Entry {
        if (channel == Channel.ONLINE) {
            throw new IllegalArgumentException("who is online enters their idea themselves");
        }
    }

    /** The same, by this author. */
    public Entry by(ResidentId whose) {
        return new Entry(channel, receivedOn, shownAs, whose);
    }
}
