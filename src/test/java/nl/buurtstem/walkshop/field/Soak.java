package nl.buurtstem.walkshop.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.buurtstem.walkshop.field.SimTablet.Fate;

/** Several tablets that write, photograph and send at the same time, while the network comes and goes. */
public final class Soak {

    private static final int TRIES = 100_000;

    private final List<SimTablet> tablets = new ArrayList<>();
    private final int records;
    private final int photos;
    private final int photoBytes;

    /**
     * A walk.
     *
     * @param records of each tablet
     * @param photos of each tablet, with as many of its records
     * @param on how long the network is there, and then as long not; zero: always
     */
    public Soak(
            Connection database,
            String origin,
            long walkshop,
            int many,
            int records,
            int photos,
            int photoBytes,
            Duration on)
            throws SQLException {
        this.records = records;
        this.photos = photos;
        this.photoBytes = photoBytes;
        for (int i = 0; i < many; i++) {
            tablets.add(Truth.tablet(database, origin, walkshop, "Tweetal " + (i + 1))
                    .road(flapping(on, i)));
        }
    }

    public List<SimTablet> tablets() {
        return tablets;
    }

    /** Off half of the time; when the line breaks while an answer is on its way, that is lost. */
    private static Supplier<Fate> flapping(Duration on, int seed) {
        Random luck = new Random(seed);
        AtomicLong began = new AtomicLong(System.nanoTime());
        return () -> {
            if (on.isZero()) {
                return Fate.ARRIVES;
            }
            long period = (System.nanoTime() - began.get()) / on.toNanos();
            if (period % 2 == 1) {
                pause(Duration.ofMillis(50));
                return Fate.LOST;
            }
            return luck.nextInt(8) == 0 ? Fate.ANSWER_LOST : Fate.ARRIVES;
        };
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everybody walks, until everything is on the server. */
    public void run() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tablets.size())) {
            List<Future<?>> all = new ArrayList<>();
            tablets.forEach(tablet -> all.add(threads.submit(() -> walk(tablet))));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void walk(SimTablet tablet) {
        for (int i = 0; i < records; i++) {
            if (i < photos) {
                byte[] photo = FieldFaultTests.photo(
                        photoBytes, 31 * i + tablet.device().hashCode());
                tablet.observe("Waarneming " + i + " met foto", photo);
            } else {
                tablet.observe("Waarneming " + i);
            }
            if (i % 10 == 9) {
                trying(tablet::sync);
                trying(tablet::upload);
            }
        }
        tablet.untilSafe(TRIES);
    }

    static void trying(Runnable work) {
        try {
            work.run();
        } catch (SimTablet.Lost lost) {
            // later again
        }
    }

    /** Memory of a process that lies in the machine's, in megabytes; of Linux. */
    public static long megabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
