package nl.buurtstem.walkshop.field;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The way between a tablet's browser and the server, on which requests and answers get lost, come twice, late or damaged, or somebody else
 * answers. What happens to the next ones is said beforehand; after that the road is good, or closed.
 */
final class RoughRoad implements AutoCloseable {

    enum Fate {
        WELL,
        /** The request never arrives. */
        LOST,
        /** It arrives; the answer does not. */
        ANSWER_LOST,
        /** It arrives twice. */
        TWICE,
        /** The answer takes its time. */
        SLOW,
        UNAVAILABLE,
        /** A hotspot's page answers, and says that all is well. */
        PORTAL,
        /** One bit of what is sent is another. */
        FLIPPED,
        /** The line breaks when most has been sent. */
        CUT_AT_60
    }

    private static final String API = "/veld/api/";
    private static final Duration SLOW = Duration.ofMillis(1500);
    private static final Set<String> OURS =
            Set.of("host", "connection", "content-length", "accept-encoding", "upgrade", "expect", "transfer-encoding");

    private final int server;
    private final HttpServer front;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient back = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Deque<Fate> next = new ArrayDeque<>();
    private volatile Fate otherwise = Fate.WELL;
    private volatile UnaryOperator<String> worker = UnaryOperator.identity();
    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger batchesAtOnce = new AtomicInteger();

    RoughRoad(int server) throws IOException {
        this.server = server;
        this.front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        front.createContext("/", this::pass);
        front.setExecutor(hands);
        front.start();
    }

    String origin() {
        return "http://localhost:" + front.getAddress().getPort();
    }

    /** What becomes of the next requests that send something, one after the other. */
    synchronized void next(Fate... fates) {
        next.addAll(List.of(fates));
    }

    /** What becomes of all others from now on. */
    void always(Fate fate) {
        otherwise = fate;
    }

    /** Serves another worker from now on: a new version. */
    void worker(UnaryOperator<String> change) {
        worker = change;
    }

    /** How many batches of records were on the way at once, at the most. */
    int batchesAtOnce() {
        return batchesAtOnce.get();
    }

    private synchronized Fate fate(HttpExchange exchange) {
        boolean sends = exchange.getRequestURI().getPath().startsWith(API);
        Fate said = sends ? next.poll() : null;
        if (said != null) {
            return said;
        }
        return sends || otherwise == Fate.LOST ? otherwise : Fate.WELL;
    }

    private void pass(HttpExchange exchange) throws IOException {
        boolean batch = exchange.getRequestURI().getPath().endsWith("/sync");
        if (batch) {
            batchesAtOnce.accumulateAndGet(batches.incrementAndGet(), Math::max);
        }
        try {
            carry(exchange);
        } finally {
            if (batch) {
                batches.decrementAndGet();
            }
        }
    }

    private void carry(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (fate(exchange)) {
            case WELL -> answer(exchange, send(exchange, body));
            case LOST -> exchange.close();
            case ANSWER_LOST -> {
                send(exchange, body);
                exchange.close();
            }
            case TWICE -> {
                send(exchange, body);
                answer(exchange, send(exchange, body));
            }
            case SLOW -> {
                HttpResponse<byte[]> late = send(exchange, body);
                pause();
                answer(exchange, late);
            }
            case UNAVAILABLE -> write(exchange, 503, "text/plain", "not now");
            case PORTAL -> write(exchange, 200, "text/html", "<h1>Welkom bij het wifi-netwerk</h1>");
            case FLIPPED -> answer(exchange, send(exchange, flipped(body)));
            case CUT_AT_60 -> {
                cut(exchange, body);
                exchange.close();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] flipped(byte[] body) {
        byte[] other = body.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return back.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        if (exchange.getRequestURI().getPath().equals("/veld/sw.js")) {
            body = worker.apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        answer.headers().map().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        write(exchange, answer.statusCode(), body);
    }

    private static void write(HttpExchange exchange, int status, String type, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        write(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line is used once, or the browser would send again by itself what was lost on an old one. */
    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        boolean none = body.length == 0;
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void cut(HttpExchange exchange, byte[] body) {
        StringBuilder head = new StringBuilder(
                exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.1\r\nHost: localhost\r\n");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                head.append(name).append(": ").append(values.getFirst()).append("\r\n");
            }
        });
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), server);
                OutputStream out = line.getOutputStream()) {
            out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
            out.write(Arrays.copyOf(body, body.length * 6 / 10));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        front.stop(0);
        hands.shutdownNow();
        back.close();
    }
}
