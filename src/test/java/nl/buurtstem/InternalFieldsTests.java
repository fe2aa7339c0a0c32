package nl.buurtstem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.InhabitedDemo;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * A canary sits in every column that a migration marks as internal, and no page or feed for the public sings. New columns are
 * guarded by their comment alone; pages are found by following every link, and from the addresses the program answers to.
 */
class InternalFieldsTests {

    private static final String CANARY = "kanariepiet";
    private static final int MANY_PAGES = 150;
    private static final Set<String> STREAMS = Set.of("/live", "/actuator");

    private static PostgresServer.Database database;
    private static InhabitedDemo demo;

    /** A column that is marked. */
    private record Column(String table, String name, String type) {}

    @BeforeAll
    static void everyInternalFieldHoldsACanary() throws SQLException {
        demo = InhabitedDemo.start("buurtstem.pages.kept=0s");
        database = demo.database();
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (Column column : internal(statement)) {
                String canary = "'" + CANARY + " ' || '" + column.table() + "." + column.name() + " ' || ctid::text";
                String value = column.type().equals("jsonb") ? "jsonb_build_object('x', " + canary + ")" : canary;
                statement.executeUpdate(
                        "update " + column.table() + " set " + column.name() + " = " + value + " where true");
            }
        }
    }

    private static List<Column> internal(Statement statement) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select attrelid::regclass::text, attname, format_type(atttypid, null)
                from pg_description
                join pg_attribute on attrelid = objoid and attnum = objsubid
                where classoid = 'pg_class'::regclass
                and description like 'internal%'
                order by 1, 2""")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return columns;
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static Visitor guest() {
        return demo.bean(Cast.class).guest();
    }

    private static Visitor resident() {
        return demo.bean(Cast.class).visitor(demo.bean(Cast.class).resident("Nieuwkomer"));
    }

    @Test
    void internalTablesAreOnesOfTheirOwn() throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            List<Column> columns = internal(statement);
            assertThat(columns).extracting(Column::table).contains("internal.remark", "flag", "resident");
            for (Column column : columns) {
                if (column.table().startsWith("internal.")) {
                    try (ResultSet rows = statement.executeQuery("select count(*) from " + column.table())) {
                        rows.next();
                        assertThat(rows.getLong(1))
                                .as("%s is empty in the demo, so that its canary could not be seen", column.table())
                                .isPositive();
                    }
                }
            }
        }
    }

    @Test
    void theCanaryIsHeardWhereItMay() throws SQLException {
        Cast cast = demo.bean(Cast.class);
        Visitor official = cast.visitor(cast.staff("Controleur", Role.OFFICIAL, "ZO"));

        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select min(idea_id) from internal.remark")) {
            rows.next();
            assertThat(official.get("/ideas/" + rows.getLong(1)).body()).contains(CANARY + " internal.remark.text");
        }
    }

    @Test
    void noPageForGuestsSings() {
        assertThat(read(guest())).hasSizeGreaterThan(MANY_PAGES);
    }

    @Test
    void noPageForResidentsSings() {
        assertThat(read(resident())).hasSizeGreaterThan(MANY_PAGES);
    }

    /** Reads every page that can be reached, and says which. */
    private static Set<String> read(Visitor visitor) {
        Set<String> known = new LinkedHashSet<>(addresses());
        Deque<String> waiting = new ArrayDeque<>(known);
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            Visitor.Answer answer = visitor.get(path);
            assertThat(answer.body()).as(path).doesNotContain(CANARY);
            if (answer.header("Content-Type").startsWith("text/html")) {
                links(answer).filter(known::add).forEach(waiting::add);
            }
        }
        return known;
    }

    /** Where a page leads to, and what it asks for by itself. */
    private static Stream<String> links(Visitor.Answer answer) {
        Document page = answer.page();
        return page.select("[href], [hx-get], [data-src], form[method=get]").stream()
                .flatMap(InternalFieldsTests::targets)
                .map(link -> page.baseUri().isEmpty() ? link : resolve(page.baseUri(), link))
                .filter(InternalFieldsTests::isOurs)
                .map(link -> link.replaceFirst("#.*", ""));
    }

    private static Stream<String> targets(Element element) {
        return Stream.of("href", "hx-get", "data-src", "action")
                .filter(element::hasAttr)
                .map(element::attr);
    }

    private static String resolve(String base, String link) {
        try {
            URI uri = URI.create(base).resolve(link);
            return "localhost".equals(uri.getHost())
                    ? uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    : "";
        } catch (IllegalArgumentException notALink) {
            return "";
        }
    }

    /** Pages and data; not what the house's style is made of, and of lists with filters one language and the first pages. */
    private static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("/a/")
                && !path.startsWith("/photos/")
                && !path.startsWith("/demo/")
                && !path.startsWith("/sign-out")
                && !path.contains("lang=")
                && !path.contains("said=")
                && path.chars().filter(c -> c == '&').count() < 2
                && STREAMS.stream().noneMatch(path::startsWith);
    }

    /** Every address the program answers to, with the number one wherever one is asked for. */
    private static List<String> addresses() {
        return demo
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .allMatch(method -> method.name().equals("GET")))
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString()
                        .replaceAll("\\{kind(?:[^{}]|\\{[^{}]*})*}", "idea")
                        .replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "1"))
                .filter(InternalFieldsTests::isOurs)
                .distinct()
                .toList();
    }

    @Test
    void onlyTheirOwnRepositoriesNameTheSchemaOfInternalThings() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> naming = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> holds(file, "internal."))
                    .toList();
            assertThat(naming).isNotEmpty().allMatch(file -> file.toString().endsWith("Repository.java"));
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file)
                    .lines()
                    .anyMatch(line -> line.matches(".*\\b(from|join|into|update) " + text + ".*"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
