package nl.buurtstem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Collects what was measured and writes it as a table, as JSON and as plots of growth. */
final class Figures {

    private static final String FIXED = "fixed 10 kB, reactor-netty";
    private static final int WIDTH = 520;
    private static final int HEIGHT = 260;
    private static final int EDGE = 60;

    private final Map<String, Map<Integer, List<Double>>> rates = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> details = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /** A rate per second, of one round. */
    void rate(String what, int ideas, double perSecond) {
        rates.computeIfAbsent(what, w -> new LinkedHashMap<>())
                .computeIfAbsent(ideas, i -> new ArrayList<>())
                .add(perSecond);
    }

    void detail(String what, int ideas, Load.Result result) {
        details.put(
                what + " / " + ideas,
                Map.of("p50 ms", result.p50(), "p99 ms", result.p99(), "bytes", result.bytes(), "failed", (double) result.failed()));
    }

    void remark(String sentence, Object... values) {
        String line = String.format(Locale.ROOT, sentence, values);
        System.out.println(line);
        remarks.add(line);
    }

    double median(String what, int ideas) {
        List<Double> all = rates.getOrDefault(what, Map.of()).getOrDefault(ideas, List.of()).stream()
                .sorted()
                .toList();
        return all.isEmpty() ? Double.NaN : all.get(all.size() / 2);
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("table.md"), table());
            Files.writeString(
                    folder.resolve("figures.json"),
                    JsonMapper.builder()
                            .build()
                            .writeValueAsString(Map.of("rates", rates, "details", details, "remarks", remarks)));
            for (String what : rates.keySet()) {
                Files.writeString(folder.resolve(what.replaceAll("[^a-z0-9]+", "-") + ".svg"), plot(what));
            }
            System.out.println(table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Integer> sizes() {
        return rates.values().stream()
                .flatMap(bySize -> bySize.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private String table() {
        List<Integer> sizes = sizes();
        StringBuilder table = new StringBuilder("| per second, median |");
        sizes.forEach(size -> table.append(" %,d ideas |".formatted(size)));
        table.append(" p50 / p99 ms, bytes at the largest |\n|---|").append("---|".repeat(sizes.size() + 1)).append('\n');
        rates.forEach((what, bySize) -> {
            table.append("| ").append(what).append(" |");
            sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %,.0f |", median(what, size))));
            Map<String, Double> detail = details.get(what + " / " + sizes.getLast());
            table.append(
                    detail == null
                            ? " |\n"
                            : String.format(
                                    Locale.ROOT,
                                    " %.1f / %.1f, %,.0f |%n",
                                    detail.get("p50 ms"),
                                    detail.get("p99 ms"),
                                    detail.get("bytes")));
        });
        sizes.forEach(size -> goals(table, "%,d ideas".formatted(size), Goal.ALL, size, size));
        if (sizes.size() > 1) {
            String growth = "from %,d to %,d ideas".formatted(sizes.getFirst(), sizes.getLast());
            goals(table, growth, Goal.GROWTH, sizes.getLast(), sizes.getFirst());
        }
        remarks.forEach(remark -> table.append("\n- ").append(remark));
        return table.append('\n').toString();
    }

    private void goals(StringBuilder table, String heading, List<Goal> goals, int of, int to) {
        table.append("\n| ").append(heading).append(" | ratio | floor | goal | |\n|---|---|---|---|---|\n");
        double machine = median(FIXED, of) / median(FIXED, to); // what it lost or won meanwhile is nobody's growth
        goals.forEach(goal -> table.append(goal.row(median(goal.of(), of) / median(goal.to(), to) / machine)));
    }

    /** Rate against the number of ideas, the latter on a logarithmic axis. */
    private String plot(String what) {
        List<Integer> sizes = sizes();
        double highest = sizes.stream()
                .mapToDouble(size -> median(what, size))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        StringBuilder points = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        for (int size : sizes) {
            double rate = median(what, size);
            if (Double.isFinite(rate)) {
                double x = x(size, sizes);
                double y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * rate / highest;
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                labels.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/><text x=\"%.1f\" y=\"%.1f\">%,.0f/s</text>"
                                + "<text x=\"%.1f\" y=\"%d\">%,d</text>%n",
                        x, y, x, y - 10, rate, x, HEIGHT - EDGE / 2, size));
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" text-anchor="middle">
                <title>%s</title><rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="20" font-weight="bold">%s</text>
                <polyline points="%s" fill="none" stroke="#154273" stroke-width="2"/>
                %s</svg>
                """.formatted(WIDTH, HEIGHT, what, WIDTH / 2, what, points, labels);
    }

    private static double x(int size, List<Integer> sizes) {
        double least = Math.log10(sizes.getFirst());
        double most = Math.log10(sizes.getLast());
        double share = most == least ? 0.5 : (Math.log10(size) - least) / (most - least);
        return EDGE + share * (WIDTH - 2 * EDGE);
    }
}
