package nl.buurtstem.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Delivers what is due: soon after this node's own transactions commit, and every second for what others left behind. A
 * letter that is taken out is nobody else's for {@link #LEASE}; when this node dies with it, another takes it after that.
 */
@Component
class Worker {

    static final Duration LEASE = Duration.ofMinutes(1);
    static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PULSE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 8;

    private final Letters letters;
    private final Bell bell;
    private final ObjectProvider<Courier> couriers;
    private final Clock clock;

    Worker(Letters letters, Bell bell, ObjectProvider<Courier> couriers, Clock clock) {
        this.letters = letters;
        this.bell = bell;
        this.couriers = couriers;
        this.clock = clock;
    }

    /** Goes on until the application stops. Rings that come in during a round lead to one more round. */
    @Scheduled(initialDelay = 0)
    Mono<Void> work() {
        return Flux.merge(bell.rings(), Flux.interval(PULSE).map(n -> true).onBackpressureDrop())
                .onBackpressureLatest()
                .publishOn(Schedulers.parallel(), 1)
                .concatMap(ring -> round(), 0)
                .then();
    }

    private Mono<Void> round() {
        return deliverDue()
                .onErrorResume(e -> {
                    LOG.warn("the outbox could not be read: {}", Failure.of(e));
                    return Mono.empty();
                })
                .then();
    }

    /** Delivers everything that is due now; returns how many letters were taken out. */
    Mono<Integer> deliverDue() {
        return deliverSome()
                .expand(taken -> taken < AT_ONCE ? Mono.empty() : deliverSome())
                .reduce(Integer::sum);
    }

    private Mono<Integer> deliverSome() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return letters.claim(now, now.plus(LEASE), AT_ONCE).collectList().flatMap(this::deliver);
        });
    }

    private Mono<Integer> deliver(List<Letter> some) {
        return Flux.fromIterable(some).flatMap(this::deliver, AT_ONCE).then(Mono.just(some.size()));
    }

    private Mono<Void> deliver(Letter letter) {
        return Mono.defer(() -> courier(letter).deliver(letter))
                .timeout(PATIENCE)
                .then(Mono.defer(() -> letters.delivered(letter, clock.instant())))
                .onErrorResume(e -> putBack(letter, e));
    }

    private Courier courier(Letter letter) {
        return couriers.stream()
                .filter(courier -> courier.kind().equals(letter.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no courier for " + letter.kind()));
    }

    private Mono<Void> putBack(Letter letter, Throwable e) {
        String failure = Failure.of(e);
        Instant now = clock.instant();
        if (e instanceof Undeliverable) {
            LOG.warn("{} letter {} is given up (try {}): {}", letter.kind(), letter.id(), letter.tries(), failure);
            return letters.givenUp(letter, failure, now);
        }
        Duration pause = Pause.after(letter.tries());
        LOG.warn(
                "{} letter {} was not delivered (try {}), again in {} s: {}",
                letter.kind(),
                letter.id(),
                letter.tries(),
                pause.toSeconds(),
                failure);
        return letters.failed(letter, failure, now.plus(pause));
    }

    /** Delivered letters are remembered long enough to recognise one that is written twice. */
    @Scheduled(initialDelayString = "PT20M", fixedRateString = "PT12H")
    Mono<Long> forget() {
        return Mono.defer(() -> letters.forget(clock.instant().minus(KEPT))).onErrorResume(e -> {
            LOG.warn("delivered letters were not cleaned: {}", Failure.of(e));
            return Mono.empty();
        });
    }
}
