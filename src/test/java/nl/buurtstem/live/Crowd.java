package nl.buurtstem.live;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Many open pages at once, each with a connection of its own. */
public final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 100;

    private final ConnectionProvider connections;
    private final HttpClient http;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile Sight sight = new Sight("", new CountDownLatch(0));
    private Disposable running = () -> {};

    public Crowd(int pages, int port) {
        this.connections = ConnectionProvider.builder("crowd")
                .maxConnections(pages)
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(Duration.ofMinutes(5))
                .build();
        this.http = HttpClient.create(connections)
                .host("localhost")
                .port(port)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 60_000)
                .headers(headers -> headers.set("Accept-Language", "nl"));
    }

    /** What everybody is waiting to see: when each saw it, in nanoseconds of this process. */
    private record Sight(String text, CountDownLatch missing, ConcurrentLinkedQueue<Long> at) {

        Sight(String text, CountDownLatch missing) {
            this(text, missing, new ConcurrentLinkedQueue<>());
        }
    }

    /** Opens this path so many times, and waits until each has had its first words. */
    public Crowd open(int pages, String path, Duration patience) {
        CountDownLatch first = new CountDownLatch(pages);
        running = Flux.range(0, pages)
                .flatMap(page -> listen(path, first), pages, 1)
                .subscribe();
        await(first, patience, "only " + open.get() + " of " + pages + " opened, " + broken.get() + " broke");
        return this;
    }

    private Mono<Void> listen(String path, CountDownLatch first) {
        return Mono.defer(() -> {
            Page page = new Page(first);
            return http.get()
                    .uri(path)
                    .responseContent()
                    .doOnNext(page::read)
                    .then()
                    .doOnTerminate(broken::incrementAndGet)
                    .onErrorComplete();
        });
    }

    /** One of them. */
    private final class Page {

        private final CountDownLatch first;
        private boolean began;
        private String rest = "";
        private Sight seen = sight;

        Page(CountDownLatch first) {
            this.first = first;
        }

        void read(ByteBuf bytes) {
            if (!began) {
                began = true;
                open.incrementAndGet();
                first.countDown();
            }
            Sight now = sight;
            if (seen == now) {
                return;
            }
            rest += bytes.toString(StandardCharsets.UTF_8);
            if (rest.contains(now.text())) {
                seen = now;
                now.at().add(System.nanoTime());
                now.missing().countDown();
                rest = "";
            } else {
                rest = rest.substring(rest.lastIndexOf('\n') + 1);
            }
        }
    }

    /** How many streams ended, for whatever reason. */
    public int broken() {
        return broken.get();
    }

    /** Does this, waits until every page has seen this text, and gives the milliseconds each took from the start, in order. */
    public List<Long> see(String text, int pages, Runnable act, Duration patience) {
        Sight next = new Sight(text, new CountDownLatch(pages));
        sight = next;
        long began = System.nanoTime();
        act.run();
        await(next.missing(), patience, "not everybody saw " + text);
        return next.at().stream()
                .map(at -> TimeUnit.NANOSECONDS.toMillis(at - began))
                .sorted()
                .toList();
    }

    private static void await(CountDownLatch latch, Duration patience, String otherwise) {
        try {
            if (!latch.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(otherwise + " (" + latch.getCount() + " missing)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.dispose();
        connections.disposeLater().block(Duration.ofSeconds(30));
    }
}
