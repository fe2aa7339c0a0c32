package nl.buurtstem.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that listens, as its script does. */
final class Listening implements AutoCloseable {

    private static final String END = "(the stream ended)";
    private static final JsonMapper JSON = new JsonMapper();

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpResponse<Stream<String>> response;

    private Listening(String address, String language) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept-Language", language)
                    .build();
            response = http.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(() -> {
            try (Stream<String> all = response.body()) {
                all.forEach(lines::add);
            } catch (RuntimeException broken) {
                // it ended, one way or another
            }
            lines.add(END);
        });
    }

    static Listening to(int port, String ideas) {
        return to(port, ideas, "nl");
    }

    static Listening to(int port, String ideas, String language) {
        return new Listening("http://localhost:" + port + "/live?ideas=" + ideas, language);
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event about an idea; null when there is none in this time. */
    JsonNode next(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            String line = line(deadline - System.nanoTime());
            if (line == null || line.equals(END)) {
                return null;
            }
            if (line.startsWith("data: ")) {
                return JSON.readTree(line.substring("data: ".length()));
            }
        }
    }

    /** Whether the stream ends in this time. */
    boolean ends(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        String line;
        do {
            line = line(deadline - System.nanoTime());
        } while (line != null && !line.equals(END));
        return line != null;
    }

    private String line(long nanos) {
        try {
            return lines.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
