package nl.buurtstem.bench;

import io.netty.handler.codec.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import nl.buurtstem.testing.OwnProcess;

/** The product in a process of its own, on a database of this measurement. */
final class App implements AutoCloseable {

    static final String TOKEN = "00000000-1111-2222-3333-444444444444";

    /** The small form of the measurement, in the ordinary build. */
    static final boolean SMOKE = "small".equals(System.getProperty("bench"));

    private final OwnProcess process;

    App(Database database) {
        this(database, "");
    }

    private App(Database database, String more) {
        this.process = started(folder(), Map.of("SPRING_APPLICATION_JSON", """
                        {%s"buurtstem.mode":"demo", "buurtstem.demo.fill":false,
                        "buurtstem.pepper":"a-pepper-that-only-the-bench-uses-0123456789",
                        "spring.r2dbc.url":"r2dbc:postgresql://127.0.0.1:%d/bench",
                        "spring.r2dbc.username":"buurtstem_app", "spring.r2dbc.password":"%s",
                        "spring.flyway.url":"%s", "spring.flyway.user":"buurtstem", "spring.flyway.password":"%s",
                        "buurtstem.limits.like.person.times":100000000, "buurtstem.limits.like.network.times":1000000000}
                        """.formatted(more, database.port(), Database.PASSWORD, database.jdbcUrl(), Database.PASSWORD)));
    }

    /** The same without security's filters. */
    static App unguarded(Database database) {
        return new App(database, "\"spring.main.sources\":\"" + Unguarded.class.getName() + "\",");
    }

    /** With room for everybody to vote from one network. */
    static App forVotes(Database database) {
        return new App(database, "\"buurtstem.limits.vote.network.times\":1000000000,");
    }

    /** Where nobody judges times, starting it may not take long. */
    private static OwnProcess started(Path folder, Map<String, String> environment) {
        return SMOKE ? OwnProcess.start(folder, environment) : OwnProcess.startTuned(folder, environment);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("bench");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int port() {
        return process.port();
    }

    /** Processor time it took so far. */
    Duration cpu() {
        return ProcessHandle.of(process.pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** A page as somebody sees it who is signed in. */
    static Load.Call as(int voter, String path) {
        return new Load.Call(HttpMethod.GET, path, Map.of("Cookie", "session=" + Town.session(voter)));
    }

    /** The forgery token as pages hold it. */
    static String masked() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length]; // a mask of zeros, and the token under it
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    static Load.Call like(int voter, long idea) {
        return new Load.Call(
                HttpMethod.PUT,
                "/ideas/" + idea + "/like",
                Map.of(
                        "Cookie", "session=" + Town.session(voter) + "; XSRF-TOKEN=" + TOKEN,
                        "X-XSRF-TOKEN", masked(),
                        "Content-Type", "application/x-www-form-urlencoded",
                        "Content-Length", "0"));
    }

    @Override
    public void close() {
        process.close();
    }
}
