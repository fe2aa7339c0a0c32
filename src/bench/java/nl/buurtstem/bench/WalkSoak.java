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

    /**
     * How much there is to bring in.
     *
     * @param records of each tablet
     * @param photos of each tablet, each with one of its records
     * @param bytes of a photo
     * @param on how long the network is there, and then as long not
     */
    record Size(int tablets, int records, int photos, int bytes, Duration on) {

        double megabytes() {
            return (double) tablets * photos * bytes / 1e6;
        }
    }

    /** @param megabytes what the server's process holds of the machine's memory after it */
    record Walked(double seconds, long megabytes) {}

    /** @param arguments tablets, records of each, photos of each, bytes of a photo; those that are left out are 4 300 200 400000 */
    public static void main(String[] arguments) throws Exception {
        Size size = new Size(
                number(arguments, 0, 4), number(arguments, 1, 300), number(arguments, 2, 200), number(arguments, 3, 400_000), Duration.ofSeconds(1));
        walk(Files.createTempDirectory("walk"), size);
    }

    /** The same walk twice, one after the other, to one server: what it holds after the second is not more than after the first, but for chance. */
    static Walked[] walk(Path folder, Size size) throws Exception {
        Walked[] walks = new Walked[2];
        try (OwnProcess process = OwnProcess.startTuned(folder, Map.of("BUURTSTEM_DEMO_FILL", "false", "BUURTSTEM_LIMITS_TABLET_REQUEST_TIMES", "1000000"));
                Connection database = database(folder);
                ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            long began = System.nanoTime();
            watch.scheduleAtFixedRate(() -> say("%5.0f s  %d MB in memory", seconds(began), Soak.megabytes(process.pid())), 0, 10, TimeUnit.SECONDS);
            for (int n = 0; n < walks.length; n++) {
                walks[n] = once(process, database, size);
                say("walk %d: %d records and %d photos, %.0f MB, safe after %.1f s; on the server is what was made, each once; %d MB in memory", n + 1,
                        size.tablets() * size.records(), size.tablets() * size.photos(), size.megabytes(), walks[n].seconds(), walks[n].megabytes());
            }
            watch.shutdownNow();
        }
        return walks;
    }

    private static Walked once(OwnProcess process, Connection database, Size size) throws Exception {
        long walkshop = Truth.walkshop(database);
        Soak soak = new Soak(
                database, "http://localhost:" + process.port(), walkshop, size.tablets(), size.records(), size.photos(), size.bytes(), size.on());
        long start = System.nanoTime();
        soak.run();
        double seconds = seconds(start);
        Truth.holds(database, walkshop, soak.tablets());
        return new Walked(seconds, Soak.megabytes(process.pid()));
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
