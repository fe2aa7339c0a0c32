package nl.buurtstem.walkshop.field;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.areas.Point;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.walkshop.Valence;
import org.jspecify.annotations.Nullable;

/**
 * One observation as it stands now.
 *
 * @param made by the tablet's clock, which may be wrong
 * @param node the stop it was made at; perhaps one that was removed since
 * @param lens through whose eyes
 * @param place null when nobody could say where
 * @param shape as JSON: a line or an area in millionths of a degree; null for a point
 * @param voice hash of a voice note, for {@code /walkshops/7/voice/<hash>}
 * @param photos cleaned; those that did not come in yet are not among them
 * @param channel {@code walk} or {@code paper}
 * @param late came after closing
 * @param waiting late, and nobody decided yet whether it counts
 * @param contested there is another version of the same observation, and a person has to choose
 */
public record Seen(
        UUID record,
        Instant made,
        @Nullable Long node,
        @Nullable Long pair,
        @Nullable Long lens,
        @Nullable Long person,
        List<String> themes,
        Valence valence,
        String text,
        String language,
        @Nullable Point place,
        @Nullable String shape,
        @Nullable String voice,
        List<PhotoId> photos,
        String channel,
        boolean late,
        boolean waiting,
        boolean contested) {

    public Seen {
        themes = List.copyOf(themes);
        photos = List.copyOf(photos);
    }
}
