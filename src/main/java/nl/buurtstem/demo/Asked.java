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
 * @param changed what became of its rules while it was open; null when they stayed
 * @param translated in other languages; null: it was not
 * @param closed how many days ago it was closed, with what came of it; null when it is open
 * @param chat the chat session about it; null when there was none
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
        @Nullable Changed changed,
        @Nullable List<Worded> translated,
        @Nullable Integer closed,
        @Nullable String summary,
        @Nullable Sitting chat) {

    static List<Asked> read(JsonMapper json) {
        return Story.list("subjects.yaml", json, new TypeReference<>() {});
    }

    /** Another use of the result since so many days ago, and why. */
    record Changed(int daysAgo, String use, String reason) {}

    /** The same in another language, since so many days ago. */
    record Worded(String language, int daysAgo, String by, String title, String question, String text, String use) {}

    /** When it is opened, changed, talked about in a chat session, and closed. */
    Stream<Scene> scenes(Dates dates) {
        Stream<Scene> reworded = changed == null
                ? Stream.of()
                : Stream.of(new Scene.Reworded(dates.daysAgo(changed.daysAgo(), LocalTime.of(11, 0)), this));
        Stream<Scene> worded = (translated == null ? Stream.<Worded>of() : translated.stream())
                .map(what -> new Scene.Translated(dates.daysAgo(what.daysAgo(), LocalTime.of(14, 0)), this, what));
        return Stream.of(lifeOf(dates), reworded, worded).flatMap(scenes -> scenes);
    }

    private Stream<Scene> lifeOf(Dates dates) {
        Scene opened = new Scene.Opened(dates.daysAgo(daysAgo, LocalTime.of(9, 30)), this);
        Stream<Scene> talked = chat == null ? Stream.of() : chat.scenes(this, dates).stream();
        Stream<Scene> ended = closed == null
                ? Stream.of()
                : Stream.of(new Scene.Concluded(dates.daysAgo(closed, LocalTime.of(15, 0)), this));
        return Stream.of(Stream.of(opened), talked, ended).flatMap(scenes -> scenes);
    }
}
