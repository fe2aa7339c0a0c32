package nl.buurtstem.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** A durable PostgreSQL for one size of town: fsync and synchronous commit on, as in production. */
final class Database implements AutoCloseable {

    static final String PASSWORD = "secret";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final EmbeddedPostgres server;

    Database() {
        try {
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("maintenance_work_mem", "512MB")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create role buurtstem login password '" + PASSWORD + "'");
            statement.execute("create role buurtstem_app login password '" + PASSWORD + "'");
            statement.execute("create database bench owner buurtstem");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/bench";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "postgres", PASSWORD);
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Fills a table the quick way: all its indexes that are no constraint are made afterwards. */
    void withoutIndexesOf(String table, Runnable fill) {
        List<String> made = texts("""
                select pg_get_indexdef(indexrelid) from pg_index
                where indrelid = '%s'::regclass and not indisunique""".formatted(table));
        texts("select indexrelid::regclass::text from pg_index where indrelid = '%s'::regclass and not indisunique".formatted(table))
                .forEach(index -> execute("drop index " + index));
        fill.run();
        made.forEach(this::execute);
    }

    private List<String> texts(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        return numbers(sql)[0];
    }

    long[] numbers(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            LongStream.Builder numbers = LongStream.builder();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers.build().toArray();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Transactions a second of this script by pgbench; empty where pgbench is not installed. */
    OptionalDouble pgbench(String script, int clients, Duration time) {
        try {
            Path file = Files.writeString(Files.createTempFile("bench", ".sql"), script);
            file.toFile().deleteOnExit();
            long seconds = Math.max(1, time.toSeconds());
            Process process = new ProcessBuilder(
                            "pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1", "-p", Integer.toString(port()), "-U",
                            "postgres", "-c", Integer.toString(clients), "-j", "2", "-T", Long.toString(seconds), "-f",
                            file.toString(), "bench")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher found = TPS.matcher(output);
            if (!found.find()) {
                throw new IllegalStateException(output);
            }
            return OptionalDouble.of(Double.parseDouble(found.group(1)));
        } catch (IOException notInstalled) {
            return OptionalDouble.empty();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
