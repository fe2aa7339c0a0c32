package nl.buurtstem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtstem.agenda.SelectionDates;
import nl.buurtstem.areas.Rhythm;
import nl.buurtstem.demo.Course.Ground;
import nl.buurtstem.demo.Story.Happening;
import nl.buurtstem.demo.Story.Happening.Kind;
import nl.buurtstem.demo.Story.Tale;
import nl.buurtstem.ideas.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whatever day the demo is filled on, its past fits the calendar. */
class ScriptTests {

    private static final Instant FIRST = Instant.parse("2026-11-04T14:59:30Z"); // half a minute before a selection date
    private static final Map<String, Integer> THRESHOLDS = Map.of("ML", 100, "HZ", 60, "WO", 43);
    private static final int WINDOW = 90;

    private static Story story;
    private static Map<String, String> districts;

    @BeforeAll
    static void read() throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        story = Story.read(json);
        List<Map<String, Object>> places =
                json.readValue(Files.readString(Path.of("geo/zilveroog/places.json")), new TypeReference<>() {});
        districts = places.stream()
                .collect(Collectors.toMap(
                        place -> (String) place.get("name"),
                        place -> ((String) place.get("neighbourhood")).substring(0, 2),
                        (one, other) -> one));
    }

    static Stream<Instant> todays() {
        Stream<Instant> minutes = Stream.of(0, 2, 20, 60, 600).map(m -> FIRST.plus(Duration.ofMinutes(m)));
        return Stream.concat(minutes, IntStream.range(1, 40).mapToObj(d -> FIRST.plus(Duration.ofHours(25L * d))));
    }

    private static Ground ground(Tale tale) {
        String district = districts.get(tale.near());
        return new Ground(district, THRESHOLDS.get(district), WINDOW);
    }

    private record Told(Dates dates, List<Scene> scenes) {

        static Told on(Instant today) {
            Dates dates = Dates.at(today, new SelectionDates(Rhythm.MONTHLY));
            return new Told(dates, Script.of(story.tales(), ScriptTests::ground, dates));
        }

        List<Instant> likes(Tale tale) {
            return scenes.stream()
                    .filter(scene -> scene instanceof Scene.Liked liked && liked.tale() == tale)
                    .map(Scene::at)
                    .toList();
        }

        Instant happened(Tale tale, Happening what) {
            return scenes.stream()
                    .filter(scene -> scene instanceof Scene.Happened h && h.tale() == tale && h.what() == what)
                    .map(Scene::at)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("todays")
    void everythingHappensInOrderAndBeforeToday(Instant today) {
        Told told = Told.on(today);
        for (Tale tale : story.tales()) {
            List<Instant> moments = tale.history().stream()
                    .map(what -> told.happened(tale, what))
                    .toList();
            assertThat(moments).as(tale.key()).isSorted().allMatch(at -> at.isBefore(today));
            assertThat(new ArrayList<>(moments)).as(tale.key()).doesNotHaveDuplicates();
            assertThat(told.likes(tale)).as(tale.key()).hasSize(tale.likes()).allMatch(at -> at.isBefore(today));
        }
    }

    @ParameterizedTest
    @MethodSource("todays")
    void anIdeaIsSelectedAtTheFirstDateAfterItHasEnoughLikes(Instant today) {
        Told told = Told.on(today);
        for (Tale tale : story.tales()) {
            Happening selected = tale.first(Kind.SELECTED);
            if (selected == null) {
                continue;
            }
            int back = told.dates().back(selected.daysAgo());
            Instant reached = told.likes(tale).get(ground(tale).threshold() - 1);
            assertThat(reached)
                    .as(tale.key())
                    .isBefore(told.dates().selection(back))
                    .isAfter(told.dates().selection(back + 1));
            assertThat(told.likes(tale).getLast())
                    .as(tale.key())
                    .isBefore(told.dates().selection(back));
        }
    }

    @ParameterizedTest
    @MethodSource("todays")
    void whatIsSupportedTodayWaitsForTheNextDate(Instant today) {
        Told told = Told.on(today);
        story.tales().stream()
                .filter(tale -> tale.stage() == Stage.SUPPORTED)
                .forEach(tale -> assertThat(told.likes(tale).get(ground(tale).threshold() - 1))
                        .as(tale.key())
                        .isAfter(told.dates().selection(0)));
    }

    @ParameterizedTest
    @MethodSource("todays")
    void windowsAreOpenExactlyForWhatStillCollects(Instant today) {
        Told told = Told.on(today);
        for (Tale tale : story.tales()) {
            Happening reviewed = tale.first(Kind.REVIEWED);
            if (reviewed != null && (tale.stage().acceptsLikes() || tale.stage() == Stage.EXPIRED)) {
                Instant end = told.happened(tale, reviewed).plus(Duration.ofDays(WINDOW));
                assertThat(end.isAfter(today))
                        .as(tale.key())
                        .isEqualTo(tale.stage().acceptsLikes());
            }
        }
    }
}
