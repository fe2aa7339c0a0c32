package nl.buurtstem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Voters who come at a fixed pace, whether those before them were answered or not. Each fetches a form and sends it; time counts from the moment they were to come,
 * so that a queue shows.
 */
final class Rush {

    private static final long SEED = 20_261_122;
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([A-Za-z0-9_-]{43})\"");
    private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\">([0-9A-Z-]+)<");

    private final HttpClient client;
    private final ConnectionProvider connections;
    private final long round;
    private final long[] options;
    private final int first;
    private final long[] whole;
    private final long[] form;
    private final AtomicInteger failed = new AtomicInteger();

    /** What was acknowledged: receipt and the option it is for. */
    final Map<String, Long> receipts = new ConcurrentHashMap<>();

    /** @param first number of the first voter; the others follow */
    Rush(int port, long round, long[] options, int first, int voters) {
        this.connections = ConnectionProvider.builder("voters")
                .maxConnections(400)
                .pendingAcquireMaxCount(-1)
                .build();
        this.client = HttpClient.create(connections).host("127.0.0.1").port(port);
        this.round = round;
        this.options = options;
        this.first = first;
        this.whole = new long[voters];
        this.form = new long[voters];
    }

    void run(int perSecond) {
        Random random = new Random(SEED + first);
        long[] choices = random.longs(whole.length, 0, 3).map(n -> options[(int) n]).toArray();
        long start = System.nanoTime();
        Flux.range(0, whole.length)
                .publishOn(Schedulers.newSingle("pace"), 1)
                .flatMap(
                        n -> {
                            long due = start + n * 1_000_000_000L / perSecond;
                            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                                LockSupport.parkNanos(left);
                            }
                            return vote(first + n, choices[n])
                                    .doOnNext(sent -> form[n] = sent - due)
                                    .doFinally(end -> whole[n] = System.nanoTime() - due)
                                    .onErrorResume(e -> {
                                        if (failed.getAndIncrement() == 0) {
                                            System.out.println("the first that failed: " + e);
                                        }
                                        return Mono.empty();
                                    });
                        },
                        100_000)
                .blockLast(Duration.ofHours(2));
        connections.dispose();
    }

    private Mono<Long> vote(int voter, long option) {
        String path = "/votes/" + round + "/ballot";
        HttpClient known = client.headers(headers -> headers.set(
                "Cookie", "session=bench-voter-" + voter + "; XSRF-TOKEN=" + App.TOKEN)
                .set("Accept-Language", "nl"));
        return known.get()
                .uri(path)
                .responseSingle((response, body) -> body.asString())
                .map(page -> found(ONCE, page))
                .flatMap(once -> {
                    long sent = System.nanoTime();
                    return known.headers(headers -> headers.set("X-XSRF-TOKEN", App.masked())
                                    .set("Content-Type", "application/x-www-form-urlencoded"))
                            .post()
                            .uri(path)
                            .send(ByteBufFlux.fromString(Mono.just("round=%d&once=%s&choice=%d&declared=yes".formatted(round, once, option))))
                            .responseSingle((response, body) -> body.asString())
                            .doOnNext(page -> receipts.put(found(RECEIPT, page), option))
                            .thenReturn(sent);
                });
    }

    private static String found(Pattern what, String page) {
        Matcher matcher = what.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("not what was expected: " + page.substring(0, Math.min(200, page.length())));
        }
        return matcher.group(1);
    }

    int failed() {
        return failed.get();
    }

    /** Within how many milliseconds so large a part of them had their receipt, from the moment they came. */
    double withReceipt(double part) {
        return millis(whole, part);
    }

    double withForm(double part) {
        return millis(form, part);
    }

    /**
     * The stretches in which somebody waited longer than a second, counted from the beginning: what a percentile hides is whether many waited once or a few
     * all the time.
     */
    List<String> stalls(int perSecond) {
        List<String> stalls = new ArrayList<>();
        int from = -1;
        for (int second = 0; second <= whole.length / perSecond; second++) {
            int at = second;
            boolean slow = IntStream.range(at * perSecond, Math.min(whole.length, (at + 1) * perSecond))
                    .anyMatch(n -> whole[n] > SLOW.toNanos());
            if (slow && from < 0) {
                from = second;
            } else if (!slow && from >= 0) {
                stalls.add(from + "-" + second);
                from = -1;
            }
        }
        return stalls;
    }

    private static double millis(long[] nanos, double part) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }
}
