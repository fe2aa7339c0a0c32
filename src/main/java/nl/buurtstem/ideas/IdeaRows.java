package nl.buurtstem.ideas;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Point;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/** Rows of the database as records. */
public final class IdeaRows {

    private IdeaRows() {}

    static Idea idea(Readable row) {
        return new Idea(
                id(row),
                resident(row, "author_id"),
                Columns.text(row, "author"),
                Columns.text(row, "language"),
                Columns.text(row, "title"),
                Columns.text(row, "goal"),
                Columns.text(row, "body"),
                Theme.valueOf(Columns.text(row, "theme")),
                Channel.valueOf(Columns.text(row, "channel")),
                row.get("received_on", LocalDate.class),
                resident(row, "entered_by"),
                Stage.valueOf(Columns.text(row, "stage")),
                word(Stage.class, row.get("stage_before", String.class)),
                point(row),
                Columns.text(row, "place_name"),
                where(row),
                photo(row),
                Columns.text(row, "photo_alt"),
                row.get("likes_needed", Integer.class),
                row.get("window_ends_at", Instant.class),
                word(ExpiryCause.class, row.get("expired_because", String.class)),
                Columns.moment(row, "created_at"),
                row.get("published_at", Instant.class),
                Columns.moment(row, "staged_at"),
                Columns.integer(row, "revision"),
                row.get("discussed_at", Instant.class),
                Columns.integer(row, "likes"));
    }

    /** A row of the view {@code idea_card}. */
    public static IdeaCard card(Readable row) {
        return new IdeaCard(
                id(row),
                Columns.text(row, "title"),
                Columns.text(row, "goal"),
                Columns.text(row, "language"),
                Columns.text(row, "author"),
                Theme.valueOf(Columns.text(row, "theme")),
                Channel.valueOf(Columns.text(row, "channel")),
                Stage.valueOf(Columns.text(row, "stage")),
                Columns.text(row, "place_name"),
                where(row),
                point(row),
                photo(row),
                Columns.text(row, "photo_alt"),
                Columns.moment(row, "published_at"),
                Columns.moment(row, "staged_at"),
                Columns.integer(row, "likes"),
                row.get("likes_needed", Integer.class),
                row.get("window_ends_at", Instant.class),
                word(ExpiryCause.class, row.get("expired_because", String.class)));
    }

    static IdeaId id(Readable row) {
        return new IdeaId(Columns.number(row, "id"));
    }

    private static @Nullable ResidentId resident(Readable row, String column) {
        UUID id = row.get(column, UUID.class);
        return id == null ? null : new ResidentId(id);
    }

    private static Point point(Readable row) {
        return new Point(Columns.decimal(row, "lon"), Columns.decimal(row, "lat"));
    }

    private static AreaPath where(Readable row) {
        return new AreaPath(
                Columns.integer(row, "neighbourhood_id"),
                Columns.integer(row, "district_id"),
                Columns.integer(row, "municipality_id"));
    }

    private static @Nullable PhotoId photo(Readable row) {
        String sha = row.get("photo", String.class);
        return sha == null ? null : new PhotoId(sha);
    }

    static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
