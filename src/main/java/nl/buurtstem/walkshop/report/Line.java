package nl.buurtstem.walkshop.report;

import java.util.List;
import nl.buurtstem.areas.Point;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.walkshop.Lens;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.WalkTheme;
import nl.buurtstem.walkshop.together.Observation;
import nl.buurtstem.walkshop.together.SharedValue;
import org.jspecify.annotations.Nullable;

/**
 * An observation in an account: what everybody may know of it.
 *
 * @param number by which statements refer to it
 * @param photos those that somebody said everybody may see
 * @param value the shared value it became part of
 */
public record Line(
        int number,
        Observation seen,
        @Nullable WalkNode node,
        @Nullable Lens lens,
        List<WalkTheme> themes,
        List<Picture> photos,
        @Nullable SharedValue value) {

    /** @param alt what is on it; empty when nobody said so */
    public record Picture(PhotoId photo, String alt) {}

    public Line {
        themes = List.copyOf(themes);
        photos = List.copyOf(photos);
    }

    public String anchor() {
        return "observation-" + number;
    }

    /** Where it was made; of one without a place of its own, its stop. */
    public @Nullable Point place() {
        Point own = seen.point();
        return own != null || node == null ? own : node.point();
    }

    public boolean isAt(WalkNode stop) {
        return node != null && node.id() == stop.id();
    }
}
