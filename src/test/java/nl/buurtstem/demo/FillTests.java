package nl.buurtstem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.Buurtstem;
import nl.buurtstem.testing.FreshDatabase;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** A demo that starts on an empty database is inhabited from its first answer on; a second start adds nothing. */
class FillTests {

    private static final PostgresServer.Database DATABASE = PostgresServer.freshDatabase();
    private static final Story STORY = Story.read(JsonMapper.builder().build());

    private static ConfigurableApplicationContext application;
    private static DatabaseClient database;

    @BeforeAll
    static void start() {
        run().close(); // the second start finds it inhabited, and adds nothing
        application = run();
        database = application.getBean(DatabaseClient.class);
    }

    private static ConfigurableApplicationContext run() {
        List<String> arguments = new ArrayList<>(Arrays.asList(FreshDatabase.properties(DATABASE)));
        Stream.of(
                        "buurtstem.mode=demo",
                        "buurtstem.jobs=false",
                        "buurtstem.pepper=a-pepper-that-only-tests-use-0123456789",
                        "server.port=0",
                        "logging.level.nl.buurtstem=warn",
                        "logging.level.nl.buurtstem.demo=info")
                .forEach(arguments::add);
        return new SpringApplicationBuilder(Buurtstem.class)
                .run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Map<String, String> byTitle(String column) {
        Map<String, String> found = new LinkedHashMap<>();
        database.sql("select i.title, i.stage, coalesce(t.likes, 0)::text as likes from idea i"
                        + " left join like_tally t on t.idea_id = i.id order by i.title")
                .map(row -> Map.entry(row.get("title", String.class), row.get(column, String.class)))
                .all()
                .toIterable()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static Map<String, String> told(java.util.function.Function<Story.Tale, String> value) {
        Map<String, String> told = new LinkedHashMap<>();
        STORY.tales().stream()
                .sorted(java.util.Comparator.comparing(Story.Tale::title))
                .forEach(tale -> told.put(tale.title(), value.apply(tale)));
        return told;
    }

    private static long count(String sql) {
        return database.sql("select count(*) from " + sql)
                .mapValue(Long.class)
                .one()
                .block();
    }

    @Test
    void everyIdeaIsWhereItsStoryEnds() {
        assertThat(byTitle("stage"))
                .containsExactlyInAnyOrderEntriesOf(told(tale -> tale.stage().name()));
    }

    @Test
    void everyIdeaHasItsLikes() {
        assertThat(byTitle("likes")).containsExactlyInAnyOrderEntriesOf(told(tale -> String.valueOf(tale.likes())));
    }

    @Test
    void nothingHappenedInTheFuture() {
        assertThat(count("idea_event where at > clock_timestamp()")).isZero();
        assertThat(count("idea_like where liked_at > clock_timestamp()")).isZero();
    }

    @Test
    void theSelectionsFollowTheCalendar() {
        assertThat(count("selection where extract(dow from due_at at time zone 'Europe/Amsterdam') <> 3"))
                .isZero();
        assertThat(count("agenda_item where selection_id is not null"))
                .isEqualTo(STORY.tales().stream()
                        .filter(tale -> tale.first(Story.Happening.Kind.SELECTED) != null)
                        .count());
    }

    @Test
    void onlyTheLastLettersLeaveTheHouse() {
        assertThat(count("outbox where kind in ('ideas.moved', 'likes.milestone', 'moderation.decided')"))
                .isGreaterThan(100);
        assertThat(count("demo_mail")).isLessThan(200);
    }

    @Test
    void theListShowsThem() {
        Visitor guest =
                new Visitor(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        assertThat(guest.get("/ideas").page().select(".idea-card")).isNotEmpty();
    }
}
