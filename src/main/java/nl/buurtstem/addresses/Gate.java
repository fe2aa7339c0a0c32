package nl.buurtstem.addresses;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/**
 * How much is asked of a server that is not ours: so much at once, so much in a second, and nothing for a while after it
 * failed several times in a row. What is too much is not asked at all, and fails at once.
 */
final class Gate {

    private static final int FAILURES = 5;
    private static final long SECOND = 1_000_000_000L;

    private final Semaphore atOnce;
    private final int perSecond;
    private final long pause;
    private final LongSupplier nanos;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong closedUntil;
    private long second;
    private int sent;

    /** @param nanos a clock that only goes forward */
    Gate(AddressSettings settings, LongSupplier nanos) {
        this.atOnce = new Semaphore(settings.atOnce());
        this.perSecond = settings.perSecond();
        this.pause = settings.pause().toNanos();
        this.nanos = nanos;
        this.closedUntil = new AtomicLong(nanos.getAsLong());
        this.second = nanos.getAsLong();
    }

    /** A question that was not asked. */
    static final class Closed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Closed() {
            super("not asked: too much at once, or it failed just now", null, false, false);
        }
    }

    /** The answer, if there is room to ask; else {@link Closed}. */
    <T> Mono<T> pass(Mono<T> question) {
        return Mono.defer(() -> {
            if (nanos.getAsLong() - closedUntil.get() < 0 || !atOnce.tryAcquire()) {
                return Mono.error(new Closed());
            }
            if (!hasRoomThisSecond()) {
                atOnce.release();
                return Mono.error(new Closed());
            }
            return question.doOnSuccess(answer -> failures.set(0))
                    .doOnError(this::failed)
                    .doFinally(end -> atOnce.release());
        });
    }

    private synchronized boolean hasRoomThisSecond() {
        long now = nanos.getAsLong();
        if (now - second >= SECOND) {
            second = now;
            sent = 0;
        }
        return sent++ < perSecond;
    }

    private void failed(Throwable why) {
        if (failures.incrementAndGet() >= FAILURES) {
            failures.set(0);
            closedUntil.set(nanos.getAsLong() + pause);
        }
    }
}
