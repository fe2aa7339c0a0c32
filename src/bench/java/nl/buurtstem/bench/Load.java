package nl.buurtstem.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import io.netty.handler.codec.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Clients that each send their next request when the last was answered (Reactor Netty's client, in this process). */
final class Load {

    private static final int MOST = 4_000_000;

    private Load() {}

    /** One request; {@code cookies} empty for a guest. */
    record Call(HttpMethod method, String path, Map<String, String> headers) {

        static Call get(String path) {
            return new Call(HttpMethod.GET, path, Map.of());
        }
    }

    /**
     * What came of it.
     *
     * @param p50 milliseconds within which half were answered
     * @param ok answers with a status below 400
     * @param bytes of the bodies, as sent over the line
     */
    record Result(double perSecond, double p50, double p99, long ok, long failed, double bytes) {}

    static Result run(int port, int clients, Duration time, IntFunction<Call> calls) {
        ConnectionProvider connections = ConnectionProvider.create("bench", clients);
        HttpClient client = HttpClient.create(connections).host("127.0.0.1").port(port);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        long[] nanos = new long[MOST];
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        LongAdder bytes = new LongAdder();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Flux.range(0, clients)
                .flatMap(
                        n -> Mono.defer(() -> {
                                    long sent = System.nanoTime();
                                    return one(client, calls.apply(next.getAndIncrement()), bytes)
                                            .doOnNext(status -> {
                                                nanos[done.getAndIncrement()] = System.nanoTime() - sent;
                                                statuses.computeIfAbsent(status, s -> new LongAdder())
                                                        .increment();
                                            });
                                })
                                .repeat(() -> System.nanoTime() < end && done.get() < MOST - clients),
                        clients)
                .blockLast();
        double seconds = (System.nanoTime() - start) / 1e9;
        connections.dispose();
        int n = done.get();
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        long failed = statuses.entrySet().stream()
                .filter(status -> status.getKey() >= 400)
                .mapToLong(status -> status.getValue().sum())
                .sum();
        return new Result(
                n / seconds, sorted[n / 2] / 1e6, sorted[(int) (n * 0.99)] / 1e6, n - failed, failed, bytes.sum() / (double) n);
    }

    private static Mono<Integer> one(HttpClient client, Call call, LongAdder bytes) {
        return client.headers(headers -> {
                    headers.set("Accept-Encoding", "gzip");
                    call.headers().forEach(headers::set);
                })
                .request(call.method())
                .uri(call.path())
                .responseSingle((response, body) -> body.asByteArray()
                        .doOnNext(content -> bytes.add(content.length))
                        .thenReturn(response.status().code()));
    }
}
