package nl.buurtstem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import nl.buurtstem.testing.OwnProcess;
import org.junit.jupiter.api.Test;

/** All measurements in one run, alone with {@code -Pbench}; judged is only that everything was answered and counted right. */
class BenchTests {

    private static final int WARM_TURNS = 3;
    private static final int WARM_ALREADY = 8; // times as short when only the town is new

    private final Plan plan = Plan.ofThisRun();
    private final Figures figures = new Figures();
    private boolean warm;

    @Test
    void everySizeOfTownIsMeasuredAndEveryLikeCounted() throws Exception {
        try (Fixed fixed = new Fixed()) {
            growing(fixed);
        }
        if (!App.SMOKE) {
            startUp();
        }
        figures.write(plan.report());
        assertThat(plan.report().resolve("table.md")).exists();
    }

    /** Something that is measured again in every round. */
    private record Measure(String name, Consumer<Duration> once) {}

    /** One town that grows under a program that runs on: what differs between two sizes is not how warm the program is. */
    private void growing(Fixed fixed) {
        try (Database database = new Database()) {
            new App(database).close(); // makes tables and areas
            Town town = new Town(database);
            town.people();
            town.growTo(plan.sizes().getFirst(), plan.likesPerIdea());
            try (App app = new App(database);
                    App open = App.unguarded(database)) {
                for (int ideas : plan.sizes()) {
                    town.growTo(ideas, plan.likesPerIdea());
                    measure(ideas, measures(app, open, database, ideas, fixed));
                    exactness(database, ideas);
                    figures.remark("%,d ideas: processor time of the application %,d s.", ideas, app.cpu().toSeconds());
                    figures.write(plan.report()); // so far: the largest takes long
                }
            }
        }
    }

    private void measure(int ideas, List<Measure> measures) {
        warmUp(measures, ideas == plan.sizes().getFirst() ? plan.warmUp() : plan.warmUp().dividedBy(WARM_ALREADY));
        for (int round = 0; round < plan.rounds(); round++) {
            measures.forEach(measure -> measure.once().accept(plan.each()));
            Collections.reverse(measures);
        }
    }

    private List<Measure> measures(App app, App open, Database database, int ideas, Fixed fixed) {
        Random random = new Random(ideas);
        int spread = Math.min(ideas, 10_000);
        List<Measure> all = new ArrayList<>();
        all.add(load("fixed 10 kB, reactor-netty", ideas, fixed.port(), n -> Load.Call.get("/")));
        all.add(load(
                "list from the database, signed in",
                ideas,
                app.port(),
                n -> App.as(1 + n % Town.VOTERS, "/ideas?order=new")));
        all.add(load("list, guest", ideas, app.port(), n -> Load.Call.get("/ideas")));
        IntFunction<Load.Call> anyIdea = n -> Load.Call.get("/ideas/" + (1 + random.nextInt(ideas)));
        all.add(load("idea page", ideas, app.port(), anyIdea));
        all.add(load("idea page without security", ideas, open.port(), anyIdea));
        Measure alone = load("idea page beside maps", ideas, app.port(), anyIdea);
        all.add(new Measure(alone.name(), time -> besideMaps(app, random, time, alone)));
        all.add(load("map, street", ideas, app.port(), n -> Load.Call.get(box(random, 0.004, 17))));
        all.add(load("map, whole town", ideas, app.port(), n -> Load.Call.get(box(random, 0.06, 13))));
        all.add(pgbench("box, pgbench", ideas, database, """
                \\set x random(1, %d)
                select id, title, lon, lat, stage from idea
                where listed and tile between (select tile from idea where id = :x) and (select tile + 2000000 from idea where id = :x)
                limit 31;
                """.formatted(ideas)));
        all.add(load("like", ideas, app.port(), n -> {
            int at = likes++;
            return App.like(1 + (at / spread + at) % Town.VOTERS, 1 + at % spread);
        }));
        all.add(pgbench("like, pgbench", ideas, database, like("random(1, " + spread + ")")));
        all.add(load("like, all on one idea", ideas, app.port(), n -> {
            int at = crowded++;
            return App.like(1 + at % Town.VOTERS, ideas - at / Town.VOTERS);
        }));
        all.add(pgbench("like on one row, pgbench", ideas, database, like("1")));
        return new ArrayList<>(
                all.stream().filter(one -> one.name().contains(plan.only())).toList());
    }

    /** While two others drag the map of the whole town about. */
    private static void besideMaps(App app, Random random, Duration time, Measure measure) {
        Thread maps = Thread.ofPlatform()
                .start(() -> Load.run(app.port(), 2, time, n -> Load.Call.get(box(random, 0.06, 13))));
        measure.once().accept(time);
        try {
            maps.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int likes;
    private int crowded;

    /** The statement of a like, without anything around it. */
    private static String like(String idea) {
        return """
                \\set idea %s
                \\set who random(1, 2000000000)
                with added as (
                    insert into idea_like (idea_id, person_key, channel, level, language, liked_at)
                    values (:idea, sha256(int8send(:who)), 'ONLINE', 1, 'nl', now())
                    on conflict do nothing
                    returning idea_id)
                update like_tally t set likes = t.likes + 1 from added a where t.idea_id = a.idea_id;
                """.formatted(idea);
    }

    private static String box(Random random, double size, int zoom) {
        double west = 5.205 + random.nextDouble() * 0.03 - size / 2;
        double south = 52.54 + random.nextDouble() * 0.01 - size / 4;
        return "/ideas.geojson?bbox=%.4f,%.4f,%.4f,%.4f&zoom=%d"
                .formatted(west, south, west + size, south + size / 2, zoom)
                .replace(",", "%2C");
    }

    private Measure load(String what, int ideas, int port, IntFunction<Load.Call> calls) {
        return new Measure(what, time -> {
            Load.Result result = Load.run(port, plan.clients(), time, calls);
            assertThat(result.failed()).as("%s: answers that are errors", what).isZero();
            if (warm) {
                figures.rate(what, ideas, result.perSecond());
                figures.detail(what, ideas, result);
            }
        });
    }

    private Measure pgbench(String what, int ideas, Database database, String script) {
        return new Measure(what, time -> {
            OptionalDouble rate = warm ? database.pgbench(script, plan.clients(), time) : OptionalDouble.of(0);
            if (rate.isPresent() && warm) {
                figures.rate(what, ideas, rate.getAsDouble());
            } else if (rate.isEmpty()) {
                figures.remark("pgbench is not installed: %s was left out.", what);
            }
        });
    }

    /** The compiler needs a while to know what is often done; nothing of this time counts. */
    private void warmUp(List<Measure> measures, Duration time) {
        warm = false;
        Duration turn = time.dividedBy((long) WARM_TURNS * measures.size());
        for (int n = 0; n < WARM_TURNS; n++) {
            measures.forEach(measure -> measure.once().accept(turn));
        }
        warm = true;
    }

    /** Rows, tallies and what was answered agree. */
    private void exactness(Database database, int ideas) {
        long wrong = database.number("""
                select count(*) from like_tally t
                where t.likes <> (select count(*) from idea_like l where l.idea_id = t.idea_id)""");
        assertThat(wrong).as("tallies that differ from their rows").isZero();
        long squares = database.number("""
                select count(*)
                from map_square m
                full join (
                    select d as depth, tile >> (62 - 2 * d) as square, count(*) as ideas
                    from idea, generate_series(1, 20) d
                    where listed
                    group by 1, 2) c using (depth, square)
                where m.ideas is distinct from c.ideas""");
        assertThat(squares).as("squares of the map that differ from their ideas").isZero();
        figures.remark("%,d ideas: every tally equals its rows; %,d likes in all.", ideas, database.number("select count(*) from idea_like"));
    }

    /** A second start on the embedded database, to the first page; and memory when nothing happens. */
    private void startUp() throws Exception {
        Path folder = Files.createTempDirectory("bench-start");
        Map<String, String> environment = Map.of("BUURTSTEM_DEMO_FILL", "false");
        OwnProcess.startTuned(folder, environment).close();
        long before = System.nanoTime();
        try (OwnProcess again = OwnProcess.startTuned(folder, environment)) {
            Load.run(again.port(), 1, Duration.ofMillis(1), n -> Load.Call.get("/"));
            double seconds = (System.nanoTime() - before) / 1e9;
            long rss = Files.readAllLines(Path.of("/proc/" + again.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
            figures.remark("start with the embedded database to the first page: %.1f s; resident memory then: %,d MiB.", seconds, rss / 1024);
        }
    }
}
