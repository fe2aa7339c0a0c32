package nl.buurtstem.areas.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.buurtstem.testing.OwnProcess;
import nl.buurtstem.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Borders from the command line, as a process of its own; also one that is killed half-way. */
class ImportChoreTests {

    private final PostgresServer.Database database = PostgresServer.freshDatabase();

    @TempDir
    private Path folder;

    private OwnProcess launch(String... arguments) {
        return OwnProcess.launch(
                folder,
                new HashMap<>(Map.of(
                        "SPRING_R2DBC_URL", database.r2dbcUrl(),
                        "SPRING_R2DBC_USERNAME", "buurtstem_app",
                        "SPRING_R2DBC_PASSWORD", database.password(),
                        "SPRING_FLYWAY_URL", database.jdbcUrl(),
                        "SPRING_FLYWAY_USER", "buurtstem",
                        "SPRING_FLYWAY_PASSWORD", database.password(),
                        "SPRING_MAIL_HOST", "127.0.0.1",
                        "BUURTSTEM_PEPPER", "a-pepper-that-only-tests-use-0123456789",
                        "BUURTSTEM_ADMINISTRATOR", "beheer@gemeente-voorbeeld.nl",
                        "BUURTSTEM_MAIL_FROM", "buurtstem@gemeente-voorbeeld.nl")),
                arguments);
    }

    private String query(String sql) {
        try (Connection connection = database.connect("buurtstem");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path town() {
        return Fixture.inRdNew().with("Oost", 0).with("West", 1).file();
    }

    @Test
    void aNewProductionInstallationGetsItsAreasFromTheCommandLine() {
        String file = town().toString();
        OwnProcess dry = launch("import-areas", file, "--level=neighbourhood", "--new-parent=Drawnstad", "--dry-run");
        assertThat(dry.exit()).as(dry.log()).isZero();
        assertThat(dry.log()).contains("4 new areas", "Oost", "EPSG:28992", "dry run");
        assertThat(query("select count(*) from area")).isEqualTo("0");

        OwnProcess real = launch("import-areas", file, "--level=neighbourhood", "--new-parent=Drawnstad");
        assertThat(real.exit()).as(real.log()).isZero();
        assertThat(query("select string_agg(key, ' ' order by key) from area"))
                .isEqualTo("Drawnstad Drawnstad-1 Oost West");
        assertThat(query("select asked_by || ' ' || state from area_import")).isEqualTo("command DONE");

        OwnProcess refused = launch("import-areas", file, "--level=neighbourhood", "--parent=Nergens");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.log()).contains("There is no area Nergens");

        OwnProcess wrong = launch("import-everything");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.log()).contains("import-areas FILE");
    }

    @Test
    void oneThatIsKilledHalfWayLeavesNothingBehindAndCanBeRepeated() throws SQLException {
        Path before = town();
        assertThat(launch("import-areas", before.toString(), "--level=neighbourhood", "--new-parent=Drawnstad")
                        .exit())
                .isZero();
        String was = allAreas();
        Path after = Fixture.inRdNew()
                .with("\"name\":\"Oost\"", Fixture.square(0, 600, 0))
                .with("Zuid", 2)
                .file();
        String[] arguments = {"import-areas", after.toString(), "--level=neighbourhood", "--parent=Drawnstad"};
        try (Connection other = database.connect("buurtstem");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // areas have been written when things are asked for; there it waits, in the middle of its transaction
            statement.execute("lock table area_import_change in share row exclusive mode");
            OwnProcess halfWay = launch(arguments);
            awaitWaiting();
            halfWay.killApplication();
            other.rollback();
        }
        assertThat(allAreas()).isEqualTo(was);
        assertThat(query("select count(*) from area_import")).isEqualTo("1");
        OwnProcess again = launch(arguments);
        assertThat(again.exit()).as(again.log()).isZero();
        assertThat(query("select count(*) from area where closed_at is not null"))
                .isEqualTo("1");
    }

    private String allAreas() {
        return query("select count(*) || ' ' || md5(string_agg("
                + "key || coalesce(closed_at::text, '') || encode(border, 'hex'), ',' order by key)) from area");
    }

    /** Until somebody waits for our lock. */
    private void awaitWaiting() {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!"1"
                .equals(
                        query(
                                "select count(*) from pg_locks where not granted and relation = 'area_import_change'::regclass"))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("nobody waits");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
