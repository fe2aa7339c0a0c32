package nl.buurtstem.bench;

import java.util.List;
import java.util.Locale;

/**
 * What the product wants to reach: one measurement as a multiple of another of the same run.
 *
 * @param name of the goal, and what it is about
 * @param of the measurement
 * @param to the one it is compared with
 * @param floor the least that is acceptable
 * @param wanted what is aimed at
 */
record Goal(String name, String of, String to, double floor, double wanted) {

    /** All that are ratios of rates at one size of town. */
    static final List<Goal> ALL = List.of(
            new Goal("P1 likes, against pgbench of the same statement", "like", "like, pgbench", 0.6, 1),
            new Goal(
                    "P2 every like on one idea, against pgbench on one row",
                    "like, all on one idea",
                    "like on one row, pgbench",
                    3,
                    6),
            new Goal(
                    "P4 list from the database, against a fixed page",
                    "list from the database, signed in",
                    "fixed 10 kB, reactor-netty",
                    0.05,
                    0.09),
            new Goal("P5 the guests' list, against a fixed page", "list, guest", "fixed 10 kB, reactor-netty", 0.3, 0.5),
            new Goal("P6 an idea's page beside two who load maps, against alone", "idea page beside maps", "idea page", 0.5, 0.67),
            new Goal("P7 map of a street, against pgbench of its box", "map, street", "box, pgbench", 0.3, 0.5),
            new Goal("P7 map of the whole town, against that of a street", "map, whole town", "map, street", 0.8, 1),
            new Goal("P9 with security's filters, against without", "idea page", "idea page without security", 0.75, 0.85));

    /** What grows with the town: the rate at the largest, as a part of that at the smallest. */
    static final List<Goal> GROWTH = List.of(
            growth("list from the database, signed in", 1.2),
            growth("idea page", 1.2),
            growth("like", 1.2),
            growth("map, street", 2),
            growth("map, whole town", 1.2));

    private static Goal growth(String what, double most) {
        return new Goal("P8 growth: " + what, what, what, 1 / most, 1 / most);
    }

    /** A row of the table. */
    String row(double ratio) {
        String verdict = ratio >= wanted ? "reached" : ratio >= floor ? "above the floor" : "short";
        return Double.isFinite(ratio)
                ? String.format(Locale.ROOT, "| %s | %.3f | %.2f | %.2f | %s |%n", name, ratio, floor, wanted, verdict)
                : "";
    }
}
