package nl.buurtstem.ideas.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtstem.areas.Point;
import nl.buurtstem.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The squares that the database keeps say what counting all ideas says. */
class MapSquareTests {

    private static final int CONNECTIONS = 6;
    private static final int CHANGES = 150;

    /** Squares and ideas side by side, where they differ. */
    private static final String DIFFERENCES = """
            with counted as (
                select d as depth, tile >> (62 - 2 * d) as square, count(*) as ideas, sum(id) as id_sum,
                    sum(round(lon * 1e6)::bigint) as lon_sum, sum(round(lat * 1e6)::bigint) as lat_sum,
                    min(round(lon * 1e6)) as west, min(round(lat * 1e6)) as south,
                    max(round(lon * 1e6)) as east, max(round(lat * 1e6)) as north
                from idea, generate_series(1, 20) d
                where listed
                group by 1, 2)
            select count(*)
            from map_square m
            full join counted c using (depth, square)
            where (m.ideas, m.id_sum, m.lon_sum, m.lat_sum) is distinct from (c.ideas, c.id_sum, c.lon_sum, c.lat_sum)
                or m.west > c.west or m.south > c.south or m.east < c.east or m.north < c.north
            """;

    private final PostgresServer.Database database = PostgresServer.freshDatabase();

    @BeforeEach
    void anArea() throws SQLException {
        execute("insert into area (key, name, level, border) values ('ZO', 'Zilveroog', 'MUNICIPALITY', '')");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect("buurtstem")) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.connect("buurtstem_app");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Point spot(Random random) {
        return new Point(5.2 + random.nextGaussian() * 0.002, 52.54 + random.nextGaussian() * 0.001);
    }

    private static void insert(Connection connection, Random random) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into idea (language, title, goal, body, theme, stage, lon, lat, tile, neighbourhood_id, district_id,
                    municipality_id, shuffle, created_at, published_at, staged_at)
                select 'nl', 'Een bankje bij het water', 'Dat iedereen even kan zitten.',
                    'Er is nu nergens een plek om te zitten.', 'GREEN', s.stage, ?, ?, ?, id, id, id, 0.5, now(), now(), now()
                from area, unnest(array['COLLECTING', 'DRAFT', 'SUPPORTED']) s (stage)
                """)) {
            place(insert, spot(random));
            insert.execute();
        }
    }

    private static void place(PreparedStatement statement, Point point) throws SQLException {
        statement.setDouble(1, point.lon());
        statement.setDouble(2, point.lat());
        statement.setLong(3, point.tile());
    }

    /** Some ideas, locked as a transaction does that goes on with them. */
    private static List<Long> locked(Connection connection, int number) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from idea order by random() limit " + number)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        for (Long id : ids.stream().sorted().toList()) {
            execute(connection, "select from idea where id = " + id + " for update");
        }
        return ids;
    }

    private static void change(Connection connection, Random random) throws SQLException {
        if (random.nextInt(3) == 0) {
            insert(connection, random);
            return;
        }
        for (long id : locked(connection, 1 + random.nextInt(4))) {
            switch (random.nextInt(4)) {
                case 0 -> move(connection, id, spot(random));
                case 1 -> execute(connection, "update idea set stage = 'HIDDEN' where id = " + id);
                case 2 -> execute(connection, "update idea set stage = 'COLLECTING' where id = " + id);
                default -> execute(connection, "delete from idea where id = " + id);
            }
        }
    }

    private static void move(Connection connection, long id, Point to) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update idea set lon = ?, lat = ?, tile = ? where id = " + id)) {
            place(update, to);
            update.execute();
        }
    }

    @Test
    void manyAtOnceLeaveExactlyWhatThereIs() throws Exception {
        List<Callable<Void>> people = new ArrayList<>();
        for (int n = 0; n < CONNECTIONS; n++) {
            Random random = new Random(n);
            people.add(() -> changes(random));
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<Void> one : crowd.invokeAll(people)) {
                one.get();
            }
        }
        assertThat(number("select count(*) from idea where listed")).isPositive();
        assertThat(number("select count(*) from map_square")).isPositive();
        assertThat(number(DIFFERENCES)).isZero();
        assertThat(number("select count(*) from map_square where ideas <= 0")).isZero();
    }

    /** One transaction in five is given up. */
    private Void changes(Random random) throws SQLException {
        try (Connection connection = database.connect("buurtstem")) {
            connection.setAutoCommit(false);
            for (int change = 0; change < CHANGES; change++) {
                change(connection, random);
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return null;
    }

    @Test
    void oneStatementForManyIdeasCountsThemAll() throws SQLException {
        try (Connection connection = database.connect("buurtstem_app")) {
            Random random = new Random(1);
            for (int n = 0; n < 20; n++) {
                insert(connection, random);
            }
        }
        assertThat(number(DIFFERENCES)).isZero();
        execute("update idea set stage = 'DONE', lat = lat + 0.01, title = title || '!'");
        assertThat(number(DIFFERENCES)).isZero();
        assertThat(number("select ideas from map_square where depth = 1")).isEqualTo(60);
        execute("delete from idea where id % 2 = 0");
        assertThat(number(DIFFERENCES)).isZero();
        execute("truncate idea cascade");
        assertThat(number("select count(*) from map_square")).isZero();
    }

    @Test
    void anIdeaThatStaysWhereItIsTouchesNoSquare() throws SQLException {
        try (Connection connection = database.connect("buurtstem_app")) {
            insert(connection, new Random(2));
        }
        long before = number("select sum(xmin::text::bigint) from map_square");
        execute("update idea set stage = 'ON_AGENDA', title = 'Twee bankjes bij het water' where stage = 'SUPPORTED'");
        assertThat(number("select sum(xmin::text::bigint) from map_square")).isEqualTo(before);
    }
}
