package nl.buurtstem.likes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Group commit: likes that arrive while others are being written wait together and are written in one transaction. Each is
 * answered only after its own commit. One writer per node; when nothing is being written a like is written at once.
 */
@Component
class LikeQueue implements SmartLifecycle {

    static final int TOGETHER = 256;

    private final LikeCount count;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Sinks.Many<Boolean> arrivals = Sinks.many().unicast().onBackpressureBuffer();
    private @Nullable Disposable writer;

    LikeQueue(LikeCount count) {
        this.count = count;
    }

    private record Waiting(NewLike like, Sinks.One<Support> answer) {}

    /**
     * Counts the like and completes once that is durable; within a transaction it is part of that one instead.
     *
     * @throws nl.buurtstem.kernel.Refused (likes closed) when the idea takes none
     */
    Mono<Support> add(NewLike like) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .flatMap(transaction -> alone(like))
                .onErrorResume(NoTransactionException.class, none -> together(like));
    }

    private Mono<Support> alone(NewLike like) {
        return count.count(List.of(like))
                .flatMap(answers -> Mono.justOrEmpty(answers.get(like)))
                .switchIfEmpty(Mono.error(() -> LikeRefusal.LIKES_CLOSED.because()));
    }

    private Mono<Support> together(NewLike like) {
        return Mono.defer(() -> {
            Waiting mine = new Waiting(like, Sinks.one());
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
        writer = arrivals.asFlux()
                .onBackpressureLatest()
                .publishOn(Schedulers.parallel(), 1)
                .concatMap(arrival -> writeAll(), 0)
                .subscribe();
    }

    private Mono<Void> writeAll() {
        return Mono.fromSupplier(this::next)
                .filter(some -> !some.isEmpty())
                .flatMap(this::write)
                .repeat(() -> !waiting.isEmpty())
                .then();
    }

    private List<Waiting> next() {
        List<Waiting> some = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = some.size() < TOGETHER ? waiting.poll() : null) {
            some.add(one);
        }
        return some;
    }

    /** When they cannot be written together, each is tried by itself: one bad like must not take others along. */
    private Mono<Void> write(List<Waiting> some) {
        return count.count(some.stream().map(Waiting::like).toList())
                .doOnNext(answers -> some.forEach(one -> answer(one, answers)))
                .then()
                .onErrorResume(e -> some.size() == 1
                        ? Mono.fromRunnable(() -> some.getFirst().answer().tryEmitError(e))
                        : Flux.fromIterable(some)
                                .concatMap(one -> write(List.of(one)))
                                .then());
    }

    private static void answer(Waiting one, Map<NewLike, Support> answers) {
        Support support = answers.get(one.like());
        if (support == null) {
            one.answer().tryEmitError(LikeRefusal.LIKES_CLOSED.because());
        } else {
            one.answer().tryEmitValue(support);
        }
    }

    @Override
    public void stop() {
        if (writer != null) {
            writer.dispose();
            writer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Before a demo is filled and the web server takes requests, and until it has answered the last. */
    @Override
    public int getPhase() {
        return -1;
    }
}
