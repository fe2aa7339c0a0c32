package nl.buurtstem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Buurtstem as people start it: a process of its own on a folder of its own, with the embedded database. */
public final class OwnProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private final Path folder;
    private final Path log;
    private final int port;
    private final Process process;

    private OwnProcess(Path folder, Path log, int port, Process process) {
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /** Starts it and waits until it serves. */
    public static OwnProcess start(Path folder, Map<String, String> environment) {
        OwnProcess own = launch(folder, environment);
        own.awaitReady();
        return own;
    }

    /** Starts it with both of the JVM's compilers, as production has them, and waits until it serves: for what is measured. */
    public static OwnProcess startTuned(Path folder, Map<String, String> environment) {
        OwnProcess own = launch(folder, environment, List.of());
        own.awaitReady();
        return own;
    }

    /** Starts it without waiting, with these words behind it on the command line. */
    public static OwnProcess launch(Path folder, Map<String, String> environment, String... arguments) {
        return launch(folder, environment, List.of("-XX:TieredStopAtLevel=1"), arguments);
    }

    private static OwnProcess launch(
            Path folder, Map<String, String> environment, List<String> compiler, String... arguments) {
        try {
            int port = freePort();
            Path log = Files.createTempFile("buurtstem", ".log");
            log.toFile().deleteOnExit();
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xmx384m",
                            "-XX:+UseSerialGC")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.command().addAll(compiler);
            builder.command().add("nl.buurtstem.Buurtstem");
            builder.command().addAll(List.of(arguments));
            builder.environment().put("CLASSPATH", classPath);
            builder.environment().put("BUURTSTEM_DATA", folder.toString());
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            return new OwnProcess(folder, log, port, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .build();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended with " + process.exitValue() + ":\n" + log());
            }
            if (answersReady(http, request)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("not ready in " + START_LIMIT + ":\n" + log());
    }

    private static boolean answersReady(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it ended by itself. */
    public int exit() {
        try {
            if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it goes on:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** kill -9 of the application and of every process of its database, at once. */
    public void killEverything() {
        List<ProcessHandle> victims =
                new ArrayList<>(process.toHandle().descendants().toList());
        postmaster().ifPresent(postmaster -> {
            victims.add(postmaster);
            victims.addAll(postmaster.descendants().toList());
        });
        process.destroyForcibly();
        victims.forEach(ProcessHandle::destroyForcibly);
        exit();
        victims.forEach(
                victim -> victim.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    /** kill -9 of the application alone; its database goes on. */
    public void killApplication() {
        process.destroyForcibly();
        exit();
    }

    private java.util.Optional<ProcessHandle> postmaster() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("pgdata/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    /** Ends it the polite way. */
    @Override
    public void close() {
        process.destroy();
        exit();
    }
}
