package nl.buurtstem.walkshop.together;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.areas.Point;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.walkshop.Valence;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw on the way, and through whose eyes.
 *
 * @param editions its own id, then those of the records it stands in place of
 * @param shape a line or an area as it was drawn, as JSON; null for a point
 * @param paper whether it was written on paper and typed in
 * @param contested whether another edition of the same stands beside it, and a person must choose
 * @param photos cleaned, in their order
 * @param dots how many the groups gave it, for what matters most to them
 */
public record Observation(
        List<UUID> editions,
        String text,
        String language,
        Valence valence,
        List<String> themes,
        @Nullable Long node,
        @Nullable Long lens,
        @Nullable Point point,
        @Nullable String shape,
        boolean paper,
        boolean contested,
        List<Shot> photos,
        Instant madeAt,
        int dots) {

    public Observation {
        editions = List.copyOf(editions);
        themes = List.copyOf(themes);
        photos = List.copyOf(photos);
    }

    /** @param alt what is on it, as whoever took it said; perhaps empty */
    public record Shot(PhotoId photo, String alt) {}

    public UUID id() {
        return editions.getFirst();
    }

    /** Where it stands in a list. */
    public String anchor() {
        return "seen-" + id();
    }

    /** Whether everybody may read it as it is: nothing in it tells how to reach or recognise somebody, or threatens. */
    public boolean isPresentable() {
        Reading reading = Reading.of(List.of(text));
        return !reading.isHeld()
                && reading.snippets().stream().noneMatch(one -> one.sign().isPersonal());
    }
}
