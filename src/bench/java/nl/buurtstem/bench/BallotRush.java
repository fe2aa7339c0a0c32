package nl.buurtstem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.buurtstem.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * So many ballots a second for so long: how soon people have their receipt, and whether every ballot that was acknowledged is in the published file afterwards,
 * with the tally that belongs to it. A process of its own serves, on a durable PostgreSQL; each voter fetches a ballot, fills it in and sends it.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
 * java -cp target/test-classes:target/classes:$(cat target/bench.cp) nl.buurtstem.bench.BallotRush 200 600 90
 * </pre>
 *
 * The numbers are ballots a second, seconds, and seconds of a first round at the same pace, in which the JVM compiles. It ends with 1 when anything is not as it was promised.
 */
final class BallotRush {

    private final Database database;
    private final App app;
    private boolean right = true;

    private BallotRush(Database database, App app) {
        this.database = database;
        this.app = app;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int perSecond = number(arguments, 0, 200);
        int seconds = number(arguments, 1, 600);
        int warm = number(arguments, 2, 90);
        boolean right;
        try (Database database = new Database();
                App app = App.forVotes(database)) {
            BallotRush rush = new BallotRush(database, app);
            rush.people(perSecond * (seconds + warm));
            rush.vote("om warm te worden", perSecond, warm, 1);
            rush.vote("om te meten", perSecond, seconds, 1 + perSecond * warm);
            right = rush.right;
        }
        System.exit(right ? 0 : 1);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private void people(int voters) {
        database.execute("""
                insert into resident (id, email, name, language, created_at)
                select md5('voter ' || n)::uuid, 'voter' || n || '@bench.example', 'Kiezer ' || n, 'nl', now()
                from generate_series(0, %d) n""".formatted(voters));
        database.execute("""
                insert into session (token_hash, resident_id, created_at, expires_at)
                select sha256(convert_to('bench-voter-' || n, 'UTF8')), md5('voter ' || n)::uuid, now(), '2099-01-01'
                from generate_series(0, %d) n""".formatted(voters));
        database.execute("""
                insert into resident_role (resident_id, role, area_id, granted_at)
                select md5('voter 0')::uuid, 'OFFICIAL', id, now() from area where level = 'MUNICIPALITY'""");
        database.execute("vacuum analyze");
    }

    private void vote(String why, int perSecond, int seconds, int first) throws IOException, InterruptedException {
        long round = open("Welk plan kiest u hier, " + why + "?");
        long[] options = database.numbers("select id from voting_option where round_id = " + round + " order by id");
        Rush rush = new Rush(app.port(), round, options, first, perSecond * seconds);
        long cpu = app.cpu().toMillis();
        long began = System.nanoTime();
        rush.run(perSecond);
        double took = (System.nanoTime() - began) / 1e9;
        say("%s: %,d ballots in %.1f s, %.0f a second, %d failed; %.0f %% of one core", why, rush.receipts.size(), took,
                rush.receipts.size() / took, rush.failed(), (app.cpu().toMillis() - cpu) / took / 10);
        for (double part : new double[] {0.5, 0.95, 0.99, 0.999}) {
            say("  p%s: form asked and sent %.1f ms, with its receipt %.1f ms", part * 100, rush.withForm(part), rush.withReceipt(part));
        }
        say("  seconds in which somebody waited longer than one: %s", rush.stalls(perSecond));
        require(rush.failed() == 0, "nobody was refused or forgotten");
        close(round);
        check(round, rush.receipts);
    }

    /** Made as an official makes it, and opened at once. */
    private long open(String question) {
        Visitor official = new Visitor(app.port()).cookie("session", "bench-voter-0");
        long area = database.number("select id from area where level = 'MUNICIPALITY'");
        String path = official.get("/votes/new")
                .form("main form.form")
                .with("question", question)
                .with("body", "Er is geld voor één plan. De buurt kiest welk.")
                .with("area", String.valueOf(area))
                .with("way", "SINGLE")
                .with("influence", "DECIDE")
                .with("resultUse", "Wat wint, voeren we uit.")
                .with("opensDay", "2098-01-01")
                .with("closesDay", "2098-02-01")
                .with("residence", "true")
                .submit()
                .path()
                .replaceFirst("/options.*", "");
        for (String title : List.of("Een moestuin", "Een hondenveld", "Een pannakooi")) {
            official.get(path + "/options").form("main form.vote-form").with("title", title).submit();
        }
        official.get(path).form("form[action$='/fixing']").submit();
        long round = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        database.execute("set session_replication_role = replica; update voting_round set opens_at = now() - interval '1 minute' where id = " + round);
        return round;
    }

    private void close(long round) throws InterruptedException {
        long before = System.nanoTime();
        database.execute("select take_in_leaves(" + round + ")");
        say("  taking the ballots into the day's tree, while voters wait: %.1f s", (System.nanoTime() - before) / 1e9);
        long began = System.nanoTime();
        database.execute("set session_replication_role = replica; update voting_round set closes_at = now() where id = " + round);
        while (database.number("select count(*) from round_seal where round_id = " + round) == 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        double sealed = (System.nanoTime() - began) / 1e9;
        while (database.number("select count(*) from voting_round where stage = 'COUNTED' and id = " + round) == 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        say("  sealed after %.1f s (the job looks every ten), counted and published %.1f s later", sealed, (System.nanoTime() - began) / 1e9 - sealed);
    }

    private void check(long round, Map<String, Long> receipts) throws IOException, InterruptedException {
        String file = new Visitor(app.port()).get("/votes/" + round + "/published.json").body();
        JsonNode published = new JsonMapper().readTree(file);
        Map<String, Long> counted = new HashMap<>();
        for (JsonNode ballot : published.get("ballots")) {
            counted.put(ballot.get(0).asString(), Long.parseLong(ballot.get(1).asString().replaceFirst("=1$", "")));
        }
        require(counted.equals(receipts), "the published ballots are those that were acknowledged");
        Map<Long, Long> tally = new HashMap<>();
        receipts.values().forEach(option -> tally.merge(option, 1L, Long::sum));
        for (JsonNode option : published.get("result").get("tallies")) {
            require(tally.getOrDefault(option.get("option").asLong(), 0L) == option.get("chosen").asLong(), "the tally of option " + option.get("option"));
        }
        Path kept = Files.writeString(Files.createTempFile("round", ".json"), file);
        Process recount = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "src/recount/java/Recount.java", kept.toString())
                .inheritIO()
                .start();
        require(recount.waitFor() == 0, "counted again");
    }

    private void require(boolean holds, String what) {
        right &= holds;
        say("  %s: %s", what, holds ? "yes" : "NO");
    }

    private static void say(String text, Object... values) {
        System.out.println(text.formatted(values));
    }
}
