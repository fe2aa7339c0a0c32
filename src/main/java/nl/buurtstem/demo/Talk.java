package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.discussion.Degree;
import nl.buurtstem.discussion.Side;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people say about one idea or subject, and how heated it gets; as written in {@code demo/discussion.yaml}.
 *
 * @param about key of the idea or subject
 */
record Talk(String about, List<Utterance> said, @Nullable List<Warmth> temperatures) {

    /**
     * One thing that is said, at this hour of a day so long ago.
     *
     * @param side absent of a reply
     * @param agree how many of the cast agree, and how many see it differently
     * @param waits whether nobody has read it yet
     */
    record Utterance(
            String by,
            int daysAgo,
            int hour,
            @Nullable Side side,
            @Nullable String language,
            String text,
            @Nullable Integer agree,
            @Nullable Integer otherwise,
            @Nullable Boolean waits,
            @Nullable List<Utterance> replies) {

        String tongue() {
            return language == null ? "nl" : language;
        }

        Side meaning() {
            return side == null ? Side.REPLY : side;
        }

        boolean isRead() {
            return waits == null || !waits;
        }
    }

    /** How heated it is from then on. */
    record Warmth(Degree degree, int daysAgo, int hour, String by, String reason) {}

    static List<Talk> read(JsonMapper json) {
        return Story.list("discussion.yaml", json, new TypeReference<>() {});
    }

    /** When everything is said. */
    List<Scene> scenes(Dates dates) {
        List<Scene> scenes = new ArrayList<>();
        for (Utterance one : said) {
            scenes.add(new Scene.Spoken(at(dates, one), about, one, null));
            replies(one).forEach(reply -> scenes.add(new Scene.Spoken(at(dates, reply), about, reply, one)));
        }
        warmths()
                .forEach(warmth -> scenes.add(new Scene.Tempered(
                        dates.daysAgo(warmth.daysAgo(), LocalTime.of(warmth.hour(), 5)), about, warmth)));
        return scenes;
    }

    private static Stream<Utterance> replies(Utterance one) {
        return one.replies() == null ? Stream.of() : one.replies().stream();
    }

    private Stream<Warmth> warmths() {
        return temperatures == null ? Stream.of() : temperatures.stream();
    }

    private static Instant at(Dates dates, Utterance one) {
        return dates.daysAgo(
                one.daysAgo(),
                LocalTime.of(one.hour(), 10 + Math.floorMod(one.text().hashCode(), 50)));
    }
}
