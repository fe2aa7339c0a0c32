package nl.buurtstem.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.buurtstem.demo.Course.Ground;
import nl.buurtstem.demo.Story.Tale;

/** The whole past of the demo in the order in which it happened. */
final class Script {

    private Script() {}

    static List<Scene> of(List<Tale> tales, Function<Tale, Ground> ground, Dates dates) {
        List<Course> courses = tales.stream()
                .map(tale -> new Course(tale, ground.apply(tale), dates))
                .toList();
        Stream<Scene> ideas = courses.stream().flatMap(course -> course.scenes().stream());
        Stream<Scene> meetings = courses.stream().flatMap(course -> course.meeting().stream());
        Stream<Scene> selections = dates.selections().stream().map(Script::selected);
        return Stream.of(ideas, meetings.distinct(), selections)
                .flatMap(scenes -> scenes)
                .sorted(Comparator.comparing(Scene::at))
                .toList();
    }

    /** The same past, with what people said in it. */
    static List<Scene> with(List<Scene> scenes, List<Talk> talks, List<Asked> asked, Dates dates) {
        return Stream.of(
                        scenes.stream(),
                        talks.stream().flatMap(talk -> talk.scenes(dates).stream()),
                        asked.stream().flatMap(one -> one.scenes(dates)))
                .flatMap(all -> all)
                .filter(scene -> !scene.at().isAfter(dates.now()))
                .sorted(Comparator.comparing(Scene::at))
                .toList();
    }

    /** The program looks twice a minute; so it sees a date a little after it came. */
    private static Scene selected(Instant date) {
        return new Scene.Due(date.plusSeconds(20));
    }
}
