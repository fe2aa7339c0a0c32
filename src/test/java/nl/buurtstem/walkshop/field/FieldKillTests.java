package nl.buurtstem.walkshop.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.buurtstem.testing.OwnProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Application and database as people start them, in a process of their own. */
class FieldKillTests {

    private static final Map<String, String> EMPTY =
            Map.of("BUURTSTEM_DEMO_FILL", "false", "BUURTSTEM_LIMITS_TABLET_REQUEST_TIMES", "1000000");
    private static final int TABLETS = 3;
    private static final int ACKNOWLEDGED = 60;
    private static final int GROWTH = 160;

    @TempDir
    Path folder;

    /** Faults 27, 30 and 31: a walk over a flapping network, then a power cut in the middle of another. */
    @Test
    void fault27WhatWasAcknowledgedSurvivesKillingApplicationAndDatabaseAndAWalkLeavesMemoryAsItWas() throws Exception {
        OwnProcess first = OwnProcess.start(folder, EMPTY);
        List<SimTablet> tablets;
        long cut;
        try (Connection database = database()) {
            fault31MemoryStaysAsItWas(first, database);
            cut = Truth.walkshop(database);
            tablets = new Soak(database, origin(first), cut, TABLETS, 0, 0, 0, Duration.ZERO).tablets();
        }
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED);
        ExecutorService threads = Executors.newFixedThreadPool(TABLETS);
        tablets.forEach(tablet -> threads.execute(() -> writeUntilKilled(tablet, enough)));
        assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
        first.killEverything();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        try (OwnProcess second = OwnProcess.start(folder, EMPTY);
                Connection database = database()) {
            Truth.safeIsThere(database, cut, tablets);
            tablets.forEach(tablet -> tablet.server(origin(second)).untilSafe(3));
            Truth.holds(database, cut, tablets);
        }
    }

    /** The line breaks: what was acknowledged until then was promised. */
    private static void writeUntilKilled(SimTablet tablet, CountDownLatch enough) {
        try {
            for (int i = 0; true; i++) {
                tablet.observe("Voor de stroomstoring " + i, FieldFaultTests.photo(30_000, i));
                tablet.sync();
                tablet.upload();
                enough.countDown();
            }
        } catch (SimTablet.Lost killed) {
            // no answer came
        }
    }

    private static void fault31MemoryStaysAsItWas(OwnProcess process, Connection database) throws Exception {
        walk(process, database, 20, 10);
        long before = Soak.megabytes(process.pid());
        walk(process, database, 60, 40);
        assertThat(Soak.megabytes(process.pid()) - before)
                .as("megabytes that 48 MB of photos took")
                .isLessThan(GROWTH);
    }

    private static void walk(OwnProcess process, Connection database, int records, int photos) throws Exception {
        long walkshop = Truth.walkshop(database);
        Soak soak = new Soak(
                database, origin(process), walkshop, TABLETS, records, photos, 400_000, Duration.ofMillis(300));
        soak.run();
        Truth.holds(database, walkshop, soak.tablets());
    }

    private static String origin(OwnProcess process) {
        return "http://localhost:" + process.port();
    }

    private Connection database() throws SQLException, IOException {
        String port =
                Files.readAllLines(folder.resolve("pgdata/postmaster.pid")).get(3);
        String password =
                Files.readAllLines(folder.resolve("database.password")).getFirst();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/buurtstem", "postgres", password);
    }
}
