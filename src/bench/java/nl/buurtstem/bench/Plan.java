package nl.buurtstem.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How much is measured.
 *
 * @param sizes numbers of ideas, in rising order
 * @param likesPerIdea likes each idea has at the start, on average
 * @param warmUp how long all of it is done before anything counts; the compiler is not ready sooner
 * @param each how long one measurement lasts
 * @param rounds how often each is done, the order reversed every other time; the median counts
 * @param clients how many requests are under way at once
 * @param only names of what is measured contain this; empty for everything
 */
record Plan(
        List<Integer> sizes,
        int likesPerIdea,
        Duration warmUp,
        Duration each,
        int rounds,
        int clients,
        String only,
        Path report) {

    /** From the system properties {@code bench.*}; without {@code bench=full} a small one. */
    static Plan ofThisRun() {
        boolean full = "full".equals(System.getProperty("bench"));
        List<Integer> sizes = Arrays.stream(System.getProperty("bench.sizes", full ? "10000,100000,1000000" : "2000")
                        .split(","))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        return new Plan(
                sizes,
                Integer.getInteger("bench.likes", 10), // makes ten million at a million ideas
                Duration.ofMillis(Integer.getInteger("bench.warm", full ? 600_000 : 3000)),
                Duration.ofMillis(Integer.getInteger("bench.millis", full ? 8000 : 700)),
                Integer.getInteger("bench.rounds", full ? 3 : 1),
                Integer.getInteger("bench.clients", 32),
                System.getProperty("bench.only", ""),
                Path.of(System.getProperty("bench.report", "target/bench")));
    }
}
