package nl.buurtstem.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL for the whole run, with a migrated template database that fresh ones are copied from. */
public final class PostgresServer {

    private static final String PASSWORD = "secret";
    private static final String TEMPLATE = "buurtstem_template";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static PostgresServer running;

    private final String host;
    private final int port;

    private PostgresServer(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** A database of one's own with all tables and no rows. */
    public record Database(String host, int port, String name) {

        public String jdbcUrl() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + name;
        }

        public String r2dbcUrl() {
            return "r2dbc:postgresql://" + host + ":" + port + "/" + name;
        }

        /** A connection as this role, for looking behind the application's back. */
        public Connection connect(String role) throws SQLException {
            return DriverManager.getConnection(jdbcUrl(), role, PASSWORD);
        }

        public String password() {
            return PASSWORD;
        }
    }

    /** A fresh copy of the migrated template. */
    public static synchronized Database freshDatabase() {
        if (running == null) {
            running = start();
            running.makeTemplate();
        }
        return running.copy(TEMPLATE);
    }

    /** A copy of a database that nobody needs a connection to any more. */
    public static synchronized Database copyOf(Database database) {
        running.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name() + "'");
        return running.copy(database.name());
    }

    /** Ends its connections and throws it away: a hundred that are left would be cleared up when the run ends, while all wait. */
    public static void drop(Database database) {
        running.execute("drop database if exists " + database.name() + " with (force)");
    }

    private Database copy(String template) {
        String name = "test_" + COUNTER.incrementAndGet();
        execute("create database " + name + " template " + template + " owner buurtstem");
        return new Database(host, port, name);
    }

    private static PostgresServer start() {
        String wanted = System.getProperty("buurtstem.test.database", "auto");
        boolean docker = wanted.equals("docker")
                || wanted.equals("auto") && DockerClientFactory.instance().isDockerAvailable();
        return docker ? container() : embedded();
    }

    private static PostgresServer container() {
        @SuppressWarnings("resource") // ends with the run
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withUsername("postgres")
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        System.out.println("Tests use PostgreSQL in a container.");
        return new PostgresServer(container.getHost(), container.getMappedPort(5432));
    }

    private static PostgresServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "300")
                    .start();
            System.out.println("Tests use the embedded PostgreSQL.");
            return new PostgresServer("127.0.0.1", server.getPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void makeTemplate() {
        execute("create role buurtstem login password '" + PASSWORD + "'");
        execute("create role buurtstem_app login password '" + PASSWORD + "'");
        execute("create database " + TEMPLATE + " owner buurtstem");
        Flyway.configure()
                .dataSource(new Database(host, port, TEMPLATE).jdbcUrl(), "buurtstem", PASSWORD)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private void execute(String sql) {
        try (Connection connection = new Database(host, port, "postgres").connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
