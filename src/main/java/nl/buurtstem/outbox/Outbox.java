package nl.buurtstem.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** The door: takes letters in the caller's own transaction, so that a letter exists exactly when its cause does. */
@Component
public class Outbox {

    private final Letters letters;
    private final Bell bell;
    private final Clock clock;

    Outbox(Letters letters, Bell bell, Clock clock) {
        this.letters = letters;
        this.bell = bell;
        this.clock = clock;
    }

    /** Writes a letter that leaves as soon as the transaction has committed; the same key twice is one letter. */
    public Mono<Void> write(String kind, String key, Map<String, String> payload) {
        return write(kind, key, payload, clock.instant());
    }

    /** Writes a letter that does not leave before this moment. Letters leave in the order of these moments. */
    public Mono<Void> write(String kind, String key, Map<String, String> payload, Instant due) {
        return letters.add(kind, key, payload, clock.instant(), due).then(ringAfterCommit());
    }

    /**
     * Considers all waiting letters delivered, except for the newest few of each kind: what they tell is long past. For a demo whose
     * past was played just now.
     */
    public Mono<Long> forgoAllBut(int newest) {
        return letters.forgoAllBut(newest, clock.instant());
    }

    /** How many letters wait for a later moment. */
    public Mono<Long> later() {
        return letters.later(clock.instant());
    }

    /**
     * Writes many letters of one kind at once, by key.
     *
     * @param at the moment of what they tell
     */
    public Mono<Void> writeAll(String kind, Map<String, Map<String, String>> payloads, Instant at) {
        return writeAll(kind, payloads, at, clock.instant());
    }

    /**
     * Writes many letters of one kind that do not leave before a moment.
     *
     * @param at the moment of what they tell
     * @param due when they may leave
     */
    public Mono<Void> writeAll(String kind, Map<String, Map<String, String>> payloads, Instant at, Instant due) {
        return payloads.isEmpty()
                ? Mono.empty()
                : letters.addAll(kind, payloads, at, due).then(ringAfterCommit());
    }

    private Mono<Void> ringAfterCommit() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new RingAfterCommit(bell)))
                .then()
                .onErrorResume(NoTransactionException.class, e -> Mono.fromRunnable(bell::ring));
    }

    private record RingAfterCommit(Bell bell) implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(bell::ring);
        }
    }
}
