package nl.buurtstem.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.ideas.Theme;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subject that the municipality asks about; as written in {@code demo/subjects.yaml}.
 *
 * @param by key of who makes it
 * @param use what happens with the result
 * @param ideas keys of those chosen by hand
 * @param closed how many days ago it was closed, with what came of it; null when it is open
 */
record Asked(
        String key,
        String by,
        int daysAgo,
        String area,
        String title,
        String question,
        String text,
        Influence influence,
        String use,
        @Nullable Theme theme,
        boolean gathers,
        List<String> ideas,
        @Nullable Integer closed,
        @Nullable String summary) {

    static List<Asked> read(JsonMapper json) {
        return Story.list("subjects.yaml", json, new TypeReference<>() {});
    }

    /** When it is opened, and closed. */
    Stream<Scene> scenes(Dates dates) {
        Scene opened = new Scene.Opened(dates.daysAgo(daysAgo, LocalTime.of(9, 30)), this);
        return closed == null
                ? Stream.of(opened)
                : Stream.of(opened, new Scene.Concluded(dates.daysAgo(closed, LocalTime.of(15, 0)), this));
    }
}
