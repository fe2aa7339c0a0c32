package nl.buurtstem.installation;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A private PostgreSQL in the data folder, made safe: the library's defaults (no fsync, asynchronous commit, trust
 * login, data deleted at stop) are all turned round. A server that outlived a killed application is adopted.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role that owns the tables and migrates them. */
    public static final String OWNER = "buurtstem";

    /** The role the application works as, with the rights each table needs. */
    public static final String APP = "buurtstem_app";

    private static final String DATABASE = "buurtstem";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final EmbeddedPostgres server;
    private final DataFolder folder;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, DataFolder folder, String password) {
        this.server = server;
        this.folder = folder;
        this.password = password;
    }

    /**
     * Starts the server on this folder, or adopts the one that runs there.
     *
     * @throws CannotStart when another process holds the folder
     */
    public static EmbeddedDatabase start(Path data) {
        DataFolder folder = DataFolder.take(data);
        String password = folder.secret("database.password");
        try {
            int orphan = orphanPort(folder.path("pgdata"));
            EmbeddedPostgres server = server(folder, password, orphan == 0 ? freePort() : orphan);
            EmbeddedDatabase database = new EmbeddedDatabase(server, folder, password);
            database.prepare();
            return database;
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL in " + data.toAbsolutePath() + " did not start: " + e.getMessage(),
                    "Look in the log above. A fresh folder helps to see whether the data is the cause:"
                            + " BUURTSTEM_DATA=/another/folder.");
        }
    }

    private static EmbeddedPostgres server(DataFolder folder, String password, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.path("pgdata"))
                .setOverrideWorkingDirectory(folder.path("pgbin").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                // handed to initdb after the library's own "-A trust": the last one wins
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.path("database.password").toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "60")
                .start();
    }

    /** Two roles and one database, made at the first start. */
    private void prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), "postgres", password);
                Statement sql = connection.createStatement()) {
            createIfMissing(sql, "pg_roles where rolname", OWNER, "create role buurtstem login password");
            createIfMissing(sql, "pg_roles where rolname", APP, "create role buurtstem_app login password");
            try (ResultSet found = sql.executeQuery("select 1 from pg_database where datname = 'buurtstem'")) {
                if (found.next()) {
                    return;
                }
            }
            sql.execute("create database buurtstem owner buurtstem");
        }
    }

    private void createIfMissing(Statement sql, String where, String name, String create) throws SQLException {
        try (ResultSet found = sql.executeQuery("select 1 from " + where + " = '" + name + "'")) {
            if (found.next()) {
                return;
            }
        }
        sql.execute(create + " '" + password(name) + "'");
    }

    /** A postmaster that outlived a killed application keeps its port; the same port lets us adopt it. */
    private static int orphanPort(Path data) throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(pid);
        boolean alive = lines.size() > 3
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                        .flatMap(p -> p.info().command())
                        .filter(command -> command.contains("postgres"))
                        .isPresent();
        return alive ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The password of this role. */
    public String password(String role) {
        return Pepper.of(password).hex("database role", role).substring(0, 40);
    }

    /** The address Flyway migrates at. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** How the application reaches its tables. */
    public ConnectionFactoryOptions r2dbcOptions() {
        return ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, "127.0.0.1")
                .option(ConnectionFactoryOptions.PORT, port())
                .option(ConnectionFactoryOptions.USER, APP)
                .option(ConnectionFactoryOptions.PASSWORD, password(APP))
                .option(ConnectionFactoryOptions.DATABASE, DATABASE)
                .build();
    }

    /** The secret that this demo's keyed hashes are made with; lives beside the data. */
    String demoPepper() {
        return folder.secret("demo.pepper");
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.close();
    }
}
