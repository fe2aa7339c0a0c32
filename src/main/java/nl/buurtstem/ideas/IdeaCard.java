package nl.buurtstem.ideas;

import java.time.Instant;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Point;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an idea; only what everybody may know.
 *
 * @param author pseudonym; empty when the account is gone
 */
public record IdeaCard(
        IdeaId id,
        String title,
        String goal,
        String language,
        String author,
        Theme theme,
        Channel channel,
        Stage stage,
        String placeName,
        AreaPath where,
        Point point,
        @Nullable PhotoId photo,
        String photoAlt,
        Instant publishedAt,
        Instant stagedAt,
        int likes,
        @Nullable Integer likesNeeded,
        @Nullable Instant windowEndsAt,
        @Nullable ExpiryCause expiredBecause) {

    /** Names what an open page shows of an idea that moves by itself. */
    public static String version(Stage stage, int likes) {
        return stage.css() + "-" + likes;
    }

    /** Names what a page made of this card shows. */
    public String version() {
        return version(stage, likes);
    }
}
