package nl.buurtstem.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Carries out what is due, each in a transaction of its own; several nodes share the work. */
@Component
class DeskRound {

    private static final Logger LOG = LoggerFactory.getLogger(DeskRound.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final ActRepository acts;
    private final HoldRepository holds;
    private final Work work;
    private final HandOvers handOvers;
    private final Residents residents;
    private final TransactionalOperator transaction;
    private final Clock clock;

    DeskRound(
            ActRepository acts,
            HoldRepository holds,
            Work work,
            HandOvers handOvers,
            Residents residents,
            TransactionalOperator transaction,
            Clock clock) {
        this.acts = acts;
        this.holds = holds;
        this.work = work;
        this.handOvers = handOvers;
        this.residents = residents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everything that is due now; gives how many. */
    Mono<Integer> run() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return next(now).expand(done -> next(now)).count().map(Long::intValue);
        });
    }

    /** The next one, done or refused; empty when nothing is due. */
    private Mono<Long> next(Instant now) {
        return transaction
                .transactional(acts.claim(now).flatMap(kept -> carryOut(kept).onErrorMap(e -> new Stuck(kept, e))))
                .onErrorResume(Stuck.class, this::aside);
    }

    private Mono<Long> carryOut(ActRepository.Kept kept) {
        Mono<Void> deed = Own.of(kept.act().deed()) == Own.HAND_OVER ? handOvers.carryOut(kept) : inItsRoom(kept);
        return deed.then(acts.done(kept.id())).thenReturn(kept.id());
    }

    private Mono<Void> inItsRoom(ActRepository.Kept kept) {
        WorkKey key = kept.act().key();
        return residents
                .person(kept.by())
                .switchIfEmpty(Mono.error(() -> DeskRefusal.STAFF_ONLY.because()))
                .flatMap(person -> work.room(key.source()).flatMap(room -> room.carryOut(kept.act(), person)))
                .then(holds.release(key));
    }

    /** What stood in the way, after the transaction took everything back. */
    private static final class Stuck extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ActRepository.Kept kept;

        Stuck(ActRepository.Kept kept, Throwable cause) {
            super(cause);
            this.kept = kept;
        }
    }

    /** A refusal is told to who decided; anything else is tried again. */
    private Mono<Long> aside(Stuck stuck) {
        long id = stuck.kept.id();
        if (stuck.getCause() instanceof Refused refused) {
            return acts.refused(id, refused.complaints().getFirst()).thenReturn(id);
        }
        LOG.error("what was decided at the desk ({}) was not carried out; it is tried again", id, stuck.getCause());
        return acts.postpone(id, clock.instant().plus(AGAIN)).thenReturn(id);
    }
}
