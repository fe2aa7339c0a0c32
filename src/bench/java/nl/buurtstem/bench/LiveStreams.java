package nl.buurtstem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtstem.live.Crowd;
import nl.buurtstem.testing.OwnProcess;
import nl.buurtstem.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much an open page costs a node, and how soon all of them see a like. A process of its own serves the demo; this one opens
 * so many lists of ideas, waits, likes and looks.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
 * ulimit -n 65536
 * java -cp target/test-classes:target/classes:$(cat target/bench.cp) nl.buurtstem.bench.LiveStreams 10000
 * </pre>
 *
 * Each stream is a file to both processes: {@code ulimit -n} must be larger than their number.
 */
final class LiveStreams {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LIKES = 10;
    private static final int IDLE_SECONDS = 60;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern IDEA = Pattern.compile("data-live-idea=\"(\\d+)\" data-live-seen=\"([a-z0-9-]+)\"");

    private final OwnProcess server;
    private final int streams;

    private LiveStreams(OwnProcess server, int streams) {
        this.server = server;
        this.streams = streams;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int streams = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("buurtstem-bench");
        Map<String, String> environment = Map.of(
                "BUURTSTEM_LIVE_STREAMS", String.valueOf(2 * streams),
                "BUURTSTEM_LIVE_STREAMSPERNETWORK", String.valueOf(2 * streams),
                "JAVA_TOOL_OPTIONS", "-XX:MaxDirectMemorySize=256m");
        System.out.println("a demo is being filled; this takes half a minute");
        try (OwnProcess server = OwnProcess.startTuned(folder, environment)) {
            new LiveStreams(server, streams).measure();
        }
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException {
        Visitor liker = signedIn();
        String shown = shownIdeas();
        String liked = likeable(liker, shown);
        Figures before = figures();
        say("%d ideas on each page; before: heap %.1f MiB, RSS %.1f MiB", shown.split(",").length, before.heap, before.rss);
        try (Crowd crowd = new Crowd(streams, server.port())) {
            long began = System.nanoTime();
            crowd.open(streams, "/live?ideas=" + shown, PATIENCE);
            say("%d streams opened in %.1f s", streams, seconds(began));
            Figures open = figures();
            say("open: heap %.1f MiB, RSS %.1f MiB", open.heap, open.rss);
            say("per stream: heap %.1f kB, RSS %.1f kB", per(open.heap - before.heap), per(open.rss - before.rss));
            double cpu = cpuSeconds();
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            say("idle: %.2f %% of one core, with a sign of life every 20 s", (cpuSeconds() - cpu) * 100 / IDLE_SECONDS);
            likes(crowd, liker, liked);
            Figures after = figures();
            say("after: heap %.1f MiB, RSS %.1f MiB, %d streams broke", after.heap, after.rss, crowd.broken());
        }
    }

    private void likes(Crowd crowd, Visitor liker, String idea) {
        List<Long> last = new ArrayList<>();
        List<Long> middle = new ArrayList<>();
        for (int i = 0; i < LIKES; i++) {
            double cpu = cpuSeconds();
            Visitor.Form like = liker.get("/ideas/" + idea).form("form.like");
            List<Long> millis = crowd.see("\"id\":" + idea, streams, like::submit, PATIENCE);
            middle.add(millis.get(millis.size() / 2));
            last.add(millis.getLast());
            say("a like: half saw it after %d ms, all after %d ms; %.2f s of CPU", middle.getLast(), last.getLast(), cpuSeconds() - cpu);
        }
        say("medians: half after %d ms, all after %d ms", median(middle), median(last));
    }

    private static long median(List<Long> some) {
        return some.stream().sorted().toList().get(some.size() / 2);
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(server.port());
        visitor.get("/sign-in?next=/").form("main form").with("email", "resident@zilveroog.example").submit();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher code = Pattern.compile("\\b(\\d{6}) is uw code").matcher(mail());
            if (code.find()) {
                visitor.get("/sign-in/code").form("main form").with("code", code.group(1)).submit();
                return visitor;
            }
        }
        throw new IllegalStateException("no mail came");
    }

    private String mail() {
        String body = new Visitor(server.port()).header("Accept", "application/json").get("/demo/mail").body();
        JsonNode mails = new JsonMapper().readTree(body);
        return mails.toString();
    }

    /** What the script of the list asks to hear of. */
    private String shownIdeas() {
        return IDEA.matcher(new Visitor(server.port()).get("/ideas?order=new").body())
                .results()
                .map(found -> found.group(1) + ":" + found.group(2))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String likeable(Visitor liker, String shown) {
        for (String idea : shown.split(",")) {
            String id = idea.substring(0, idea.indexOf(':'));
            if (idea.contains(":collecting-") && liker.get("/ideas/" + id).has("form.like")) {
                return id;
            }
        }
        throw new IllegalStateException("nothing to like among " + shown);
    }

    /** In MiB. */
    private record Figures(double heap, double rss) {}

    private Figures figures() throws IOException, InterruptedException {
        jcmd("GC.run");
        TimeUnit.SECONDS.sleep(2);
        jcmd("GC.run");
        double heap = USED.matcher(jcmd("GC.heap_info").lines().filter(line -> !line.contains("etaspace") && !line.contains("class space")).collect(Collectors.joining("\n")))
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum()
                / 1024.0;
        return new Figures(heap, rss());
    }

    private double rss() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum()
                / 1024.0;
    }

    private String jcmd(String command) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), String.valueOf(server.pid()), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes());
    }

    private double cpuSeconds() {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toMillis()
                / 1000.0;
    }

    private double per(double mebibytes) {
        return mebibytes * 1024 / streams;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String text, Object... values) {
        System.out.println(text.formatted(values));
    }
}
