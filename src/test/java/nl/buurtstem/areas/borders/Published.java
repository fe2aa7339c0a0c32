package nl.buurtstem.areas.borders;

import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.testing.Cast;
import org.springframework.r2dbc.core.DatabaseClient;

/** Ideas that everybody may read, for tests about where they lie. */
final class Published {

    private Published() {}

    static IdeaId at(Point point, String title, Ideas ideas, Cast cast, DatabaseClient database) {
        NewIdea idea = new NewIdea(
                title,
                "Meer groen en schaduw voor iedereen.",
                "Er staat nu geen enkele boom. In de zomer is het er te heet om te zitten.",
                Theme.GREEN,
                "nl",
                point,
                "",
                null,
                "");
        IdeaId id = ideas.putForward(cast.resident("Rosa"), idea).block();
        Instant now = Instant.parse("2026-01-01T12:00:00Z");
        database.sql("""
                        update idea
                        set stage = 'COLLECTING', published_at = :now, likes_needed = 100, window_ends_at = :ends
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("now", now)
                .bind("ends", now.plus(Duration.ofDays(9000)))
                .then()
                .block();
        return id;
    }
}
