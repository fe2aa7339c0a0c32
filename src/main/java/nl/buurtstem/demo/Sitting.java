package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chat session about a subject; as written below it in {@code demo/subjects.yaml}.
 *
 * @param by key of the official who plans it
 * @param opens how many days ago it opened
 * @param closes how many days ago it ends, as planned; negative: in so many days
 * @param planned how many days ago it was planned, of one that lapsed before it opened; else null
 * @param longer when it was lengthened to end later; null when it was not
 * @param absent keys of residents who take no part
 */
record Sitting(
        String by,
        String question,
        int opens,
        int closes,
        boolean own,
        List<Line> seeds,
        @Nullable List<Added> added,
        @Nullable Integer planned,
        @Nullable Longer longer,
        @Nullable List<String> absent) {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime NOON = LocalTime.of(12, 20);
    static final LocalTime EVENING = LocalTime.of(22, 0);

    /** A statement of the municipality, and how many of the cast agree with it, disagree and pass. */
    record Line(String text, int agree, int disagree, int pass) {}

    /** A statement of somebody; it is read by an official and answered, unless it waits. */
    record Added(
            String by,
            int daysAgo,
            @Nullable String language,
            String text,
            int agree,
            int disagree,
            int pass,
            @Nullable Boolean waits) {

        boolean isRead() {
            return waits == null || !waits;
        }

        Line line() {
            return new Line(text, agree, disagree, pass);
        }
    }

    /** @param closes as of the session */
    record Longer(int daysAgo, int closes, String reason) {}

    List<Added> fromPeople() {
        return added == null ? List.of() : added;
    }

    List<String> away() {
        return absent == null ? List.of() : absent;
    }

    /** Everything people answer. */
    List<Line> lines() {
        return Stream.concat(
                        seeds.stream(),
                        fromPeople().stream().filter(Added::isRead).map(Added::line))
                .toList();
    }

    List<Scene> scenes(Asked asked, Dates dates) {
        List<Scene> scenes = new ArrayList<>();
        Instant begins = dates.daysAgo(opens, MORNING);
        Instant plannedAt = planned == null ? begins : dates.daysAgo(planned, MORNING);
        scenes.add(new Scene.ChatBegun(plannedAt, asked, this, begins, dates.daysAgo(closes, EVENING)));
        if (planned != null) {
            return scenes;
        }
        fromPeople().forEach(one -> scenes.add(new Scene.Stated(dates.daysAgo(one.daysAgo(), NOON), asked, one)));
        if (longer != null) {
            scenes.add(new Scene.ChatLengthened(
                    dates.daysAgo(longer.daysAgo(), NOON), asked, this, dates.daysAgo(longer.closes(), EVENING)));
        }
        int answered = Math.max(1, closes);
        scenes.add(new Scene.Answered(dates.daysAgo(answered, LocalTime.of(20, 15)), asked, this));
        return scenes;
    }
}
