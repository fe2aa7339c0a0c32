package nl.buurtstem.installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Group commit: what arrives while a batch is with the database waits, and goes in one statement after it. One batch is under
 * way at a time, per node; when none is, what arrives goes at once, or a few milliseconds after the one before. Everybody is
 * answered after the batch they were in was committed, and a batch that fails is tried one by one, so that one bad request takes
 * no others along.
 *
 * @param <T> what is asked
 * @param <R> what is answered
 */
public final class Batches<T, R> implements SmartLifecycle {

    private static final int TOGETHER = 256;
    private static final Duration PACE = Duration.ofMillis(4); // about what a commit takes

    private final Function<List<T>, Mono<List<R>>> work;
    private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final Sinks.Many<Boolean> arrivals = Sinks.many().unicast().onBackpressureBuffer();
    private volatile long lastBegan = System.nanoTime() - PACE.toNanos();
    private @Nullable Disposable worker;

    /** @param work answers a batch, in its order; all of it happens or, after a failure, nothing */
    public Batches(Function<List<T>, Mono<List<R>>> work) {
        this.work = work;
    }

    private record Waiting<T, R>(T asked, Sinks.One<R> answer) {}

    /** The answer to this, once the batch it was in is done; within a transaction it is part of that one instead. */
    public Mono<R> add(T asked) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .flatMap(transaction -> alone(asked))
                .onErrorResume(NoTransactionException.class, none -> together(asked));
    }

    private Mono<R> alone(T asked) {
        return work.apply(List.of(asked)).map(List::getFirst);
    }

    private Mono<R> together(T asked) {
        return Mono.defer(() -> {
            Waiting<T, R> mine = new Waiting<>(asked, Sinks.one());
            waiting.add(mine);
            synchronized (arrivals) {
                arrivals.tryEmitNext(true);
            }
            return mine.answer().asMono();
        });
    }

    /** Somebody must always be listening, before the first request comes. */
    @Override
    public void start() {
        worker = arrivals.asFlux()
                .onBackpressureLatest()
                .publishOn(Schedulers.parallel(), 1)
                .concatMap(arrival -> all(), 0)
                .subscribe();
    }

    private Mono<Void> all() {
        return paced().then(Mono.fromSupplier(this::next))
                .filter(batch -> !batch.isEmpty())
                .flatMap(this::answer)
                .repeat(() -> !waiting.isEmpty())
                .then();
    }

    /** In a crowd a moment's wait spares each of them a statement of their own; somebody alone never waits. */
    private Mono<Void> paced() {
        return Mono.defer(() -> {
            Duration left = PACE.minusNanos(System.nanoTime() - lastBegan);
            return left.isPositive() ? Mono.delay(left).then() : Mono.empty();
        });
    }

    private List<Waiting<T, R>> next() {
        lastBegan = System.nanoTime();
        List<Waiting<T, R>> batch = new ArrayList<>();
        for (var one = waiting.poll(); one != null; one = batch.size() < TOGETHER ? waiting.poll() : null) {
            batch.add(one);
        }
        return batch;
    }

    private Mono<Void> answer(List<Waiting<T, R>> batch) {
        return Mono.defer(() -> work.apply(batch.stream().map(Waiting::asked).toList()))
                .doOnNext(answers -> tell(batch, answers))
                .then()
                .onErrorResume(e -> batch.size() == 1
                        ? Mono.fromRunnable(() -> batch.getFirst().answer().tryEmitError(e))
                        : Flux.fromIterable(batch)
                                .concatMap(one -> answer(List.of(one)))
                                .then());
    }

    private static <T, R> void tell(List<Waiting<T, R>> batch, List<R> answers) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().tryEmitValue(answers.get(i));
        }
    }

    @Override
    public void stop() {
        if (worker != null) {
            worker.dispose();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Before a demo is filled and the web server takes requests, and until it has answered the last. */
    @Override
    public int getPhase() {
        return -1;
    }
}
