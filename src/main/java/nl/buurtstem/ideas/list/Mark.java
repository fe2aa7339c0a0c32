package nl.buurtstem.ideas.list;

import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.ideas.Theme;
import org.jspecify.annotations.Nullable;

/** What stands on the map: one idea, or several close together. */
sealed interface Mark {

    /** Where it stands. */
    Point point();

    /** How many ideas it stands for. */
    long count();

    /** One idea, with what its pin says. */
    record Pin(
            IdeaId id,
            Point point,
            String title,
            String language,
            Stage stage,
            Theme theme,
            int likes,
            @Nullable Integer likesNeeded,
            String placeName,
            int neighbourhood)
            implements Mark {

        @Override
        public long count() {
            return 1;
        }

        /** Names what the map shows of it. */
        String version() {
            return IdeaCard.version(stage, likes);
        }
    }

    /**
     * Several ideas.
     *
     * @param point in the middle of them
     * @param box that holds them all
     */
    record Cluster(long count, Point point, Box box) implements Mark {}
}
