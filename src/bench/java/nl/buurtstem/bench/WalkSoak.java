package nl.buurtstem.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.buurtstem.testing.OwnProcess;
import nl.buurtstem.walkshop.field.Soak;
import nl.buurtstem.walkshop.field.Truth;

/**
 * Four tablets come back from a walk with 300 records and 200 photos each, over a network that is there for a second and away for the next. Says how
 * long it takes, how much memory the server uses meanwhile, and whether on the server is what was made:
 *
 * <pre>java -cp target/test-classes:target/classes:… nl.buurtstem.bench.WalkSoak 4 300 200 400000</pre>
 */
public final class WalkSoak {

    private WalkSoak() {}

    /** @param arguments tablets, records of each, photos of each, bytes of a photo */
    public static void main(String[] arguments) throws Exception {
        int tablets = number(arguments, 0, 4);
        int records = number(arguments, 1, 300);
        int photos = number(arguments, 2, 200);
        int bytes = number(arguments, 3, 400_000);
        Path folder = Files.createTempDirectory("walk");
        try (OwnProcess process = OwnProcess.startTuned(folder, Map.of("BUURTSTEM_DEMO_FILL", "false", "BUURTSTEM_LIMITS_TABLET_REQUEST_TIMES", "1000000"));
                Connection database = database(folder);
                ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            long began = System.nanoTime();
            watch.scheduleAtFixedRate(() -> say("%5.0f s  %d MB in memory", seconds(began), Soak.megabytes(process.pid())), 0, 10, TimeUnit.SECONDS);
            for (int walk = 1; walk <= 2; walk++) {
                long walkshop = Truth.walkshop(database);
                Soak soak = new Soak(database, "http://localhost:" + process.port(), walkshop, tablets, records, photos, bytes, Duration.ofSeconds(1));
                long start = System.nanoTime();
                soak.run();
                say("walk %d: %d records and %d photos, %.0f MB, safe after %.1f s", walk, tablets * records, tablets * photos,
                        (double) tablets * photos * bytes / 1e6, seconds(start));
                Truth.holds(database, walkshop, soak.tablets());
                say("walk %d: on the server is what was made, each once; %d MB in memory", walk, Soak.megabytes(process.pid()));
            }
            watch.shutdownNow();
        }
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static Connection database(Path folder) throws Exception {
        String port = Files.readAllLines(folder.resolve("pgdata/postmaster.pid")).get(3);
        String password = Files.readAllLines(folder.resolve("database.password")).getFirst();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/buurtstem", "postgres", password);
    }

    private static void say(String text, Object... values) {
        System.out.println(text.formatted(values));
    }
}
