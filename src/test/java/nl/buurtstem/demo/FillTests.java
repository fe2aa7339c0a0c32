package nl.buurtstem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurtstem.residents.Account;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.testing.InhabitedDemo;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** A demo that starts on an empty database is inhabited from its first answer on; a second start adds nothing. */
class FillTests {

    private static final Story STORY = Story.read(JsonMapper.builder().build());

    private static InhabitedDemo demo;
    private static ApplicationContext application;
    private static DatabaseClient database;

    @BeforeAll
    static void start() {
        demo = InhabitedDemo.start(); // this second start finds it inhabited, and adds nothing
        application = demo.application();
        database = demo.bean(DatabaseClient.class);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static Map<String, String> byTitle(String column) {
        Map<String, String> found = new LinkedHashMap<>();
        database.sql("select i.title, i.stage, coalesce(t.likes, 0)::text as likes from idea i"
                        + " left join like_tally t on t.idea_id = i.id"
                        + " where not exists (select from walk_action_idea a where a.idea_id = i.id) order by i.title")
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

    /** Every column that names a person: those that point at one, and those that hold the same kind of number. */
    private static final String COLUMNS = """
            select a.attrelid::regclass::text as table, a.attname as column, coalesce(k.confdeltype, '-')::text as fate
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
            join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'internal')
            left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'f'
                and k.confrelid = 'resident'::regclass and k.conkey = array[a.attnum]
            where a.atttypid = 'uuid'::regtype and not a.attisdropped
            order by 1, 2
            """;

    /** A thing's own number, that of what was done in one go, and those that tablets give themselves and what they write down. */
    private static final Set<String> NOBODY = Set.of("id", "batch", "device_id", "record_id", "superseded", "upload");

    private record Column(String table, String name, String fate) {

        String full() {
            return table + "." + name;
        }
    }

    private static List<Column> columns() {
        return database.sql(COLUMNS)
                .map(row -> new Column(
                        row.get("table", String.class), row.get("column", String.class), row.get("fate", String.class)))
                .all()
                .filter(column -> !NOBODY.contains(column.name()))
                .collectList()
                .block();
    }

    private static List<KeptPart> parts() {
        return application.getBeanProvider(KeptData.class).stream()
                .flatMap(room -> room.parts().stream())
                .toList();
    }

    @Test
    void everyColumnThatNamesAPersonStandsInTheirFileOrHasAGroundAndSaysWhatBecomesOfIt() {
        Map<String, KeptPart> byColumn = new LinkedHashMap<>();
        parts().forEach(part -> part.columns()
                .forEach(column ->
                        assertThat(byColumn.put(column, part)).as(column).isNull()));
        assertThat(byColumn.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        columns().stream().map(Column::full).toList());
        for (Column column : columns()) {
            KeptPart.Leaving said = byColumn.get(column.full()).leaving();
            assertThat(said)
                    .as(column.full())
                    .isIn(
                            switch (column.fate()) {
                                case "c" -> List.of(KeptPart.Leaving.GONE);
                                case "n" -> List.of(KeptPart.Leaving.UNLINKED);
                                default -> List.of(KeptPart.Leaving.KEPT, KeptPart.Leaving.GONE);
                            });
        }
    }

    @Test
    void allRowsAboutSomebodyStandInTheirFile() {
        int seen = 0;
        for (KeptPart part : parts()) {
            for (String column : part.columns()) {
                int dot = column.lastIndexOf('.');
                Map<String, Object> most = database.sql(("select %2$s as who, count(*) as n from %1$s"
                                        + " where %2$s is not null group by 1 order by 2 desc limit 1")
                                .formatted(column.substring(0, dot), column.substring(dot + 1)))
                        .fetch()
                        .one()
                        .block();
                if (most != null) {
                    seen++;
                    Person person = new Person(
                            new ResidentId((UUID) most.get("who")), "Iemand", "a@b.example", "nl", List.of());
                    assertThat(part.rows().apply(person).collectList().block())
                            .as(part.name())
                            .hasSizeGreaterThanOrEqualTo(((Long) most.get("n")).intValue());
                }
            }
        }
        assertThat(seen).as("kinds of things the demo holds").isGreaterThan(20);
    }

    @Test
    void whoLeavesIsNamedNowhereBesideWhatIsKeptWithAGround() {
        List<Map.Entry<String, UUID>> some = database.sql(
                        "select email, id from resident where email like any(array['resident@%', 'official@%', 'facilitator@%'])")
                .map(row -> Map.entry(row.get("email", String.class), row.get("id", UUID.class)))
                .all()
                .collectList()
                .block();
        assertThat(some).hasSize(3);
        Set<String> kept = parts().stream()
                .filter(part -> part.leaving() == KeptPart.Leaving.KEPT)
                .flatMap(part -> part.columns().stream())
                .collect(Collectors.toSet());
        List<Column> all = columns();
        for (Map.Entry<String, UUID> one : some) {
            Person person = new Person(new ResidentId(one.getValue()), "Iemand", one.getKey(), "nl", List.of());
            List<String> named = application
                    .getBean(TransactionalOperator.class)
                    .execute(transaction -> {
                        transaction.setRollbackOnly();
                        return application
                                .getBean(Account.class)
                                .leave(person)
                                .thenMany(Flux.fromIterable(all))
                                .filter(column -> !kept.contains(column.full()))
                                .filterWhen(column -> database.sql("select exists (select from " + column.table()
                                                + " where " + column.name() + " = :who) as named")
                                        .bind("who", one.getValue())
                                        .mapValue(Boolean.class)
                                        .one())
                                .map(Column::full);
                    })
                    .collectList()
                    .block();
            assertThat(named).as(one.getKey()).isEmpty();
        }
    }
}
