package nl.buurtstem.live;

import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** The door: a room says that something about an idea changed that open pages show. */
@Component
public class Live {

    private final Changes changes;

    Live(Changes changes) {
        this.changes = changes;
    }

    /** Open pages hear of it within a second after the caller's transaction commits; at once when there is none. */
    public Mono<Void> changed(long idea) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new AfterCommit(changes, idea)))
                .then()
                .onErrorResume(NoTransactionException.class, e -> Mono.fromRunnable(() -> changes.add(idea)));
    }

    private record AfterCommit(Changes changes, long idea) implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(() -> changes.add(idea));
        }
    }
}
