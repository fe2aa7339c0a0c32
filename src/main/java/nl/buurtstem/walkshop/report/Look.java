package nl.buurtstem.walkshop.report;

import java.util.List;
import nl.buurtstem.photos.Blot;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said after looking at a photo.
 *
 * @param photo as it came, cleaned
 * @param number how often it was looked at
 * @param shown what everybody sees in its place; null for nothing
 * @param blots what was made unrecognisable in it
 */
public record Look(PhotoId photo, int number, @Nullable PhotoId shown, List<Blot> blots) {

    public Look {
        blots = List.copyOf(blots);
    }

    static Look none(PhotoId photo) {
        return new Look(photo, 0, null, List.of());
    }

    /** Message key of how it stands. */
    public String word() {
        return "report.look."
                + (number == 0 ? "waiting" : shown == null ? "inside" : blots.isEmpty() ? "whole" : "blurred");
    }
}
