package nl.buurtstem.votes;

import java.util.List;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.votes.count.Count;
import nl.buurtstem.votes.count.CountInput;
import nl.buurtstem.votes.count.Lot;
import nl.buurtstem.votes.count.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Closes rounds whose time is over and counts them. Whoever closes one first counts it, in the same transaction; what fails leaves it open to the
 * next run, and twice, on two nodes, or after a crash in the middle there is one outcome.
 */
@Component
public class Counting {

    private final RoundRepository rounds;
    private final OptionRepository options;
    private final BallotRepository ballots;
    private final Secrets secrets;
    private final TransactionalOperator transaction;

    Counting(
            RoundRepository rounds,
            OptionRepository options,
            BallotRepository ballots,
            Secrets secrets,
            TransactionalOperator transaction) {
        this.rounds = rounds;
        this.options = options;
        this.ballots = ballots;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /** Closes and counts everything whose time is over; gives how many rounds that were. */
    public Mono<Integer> closeDue() {
        return rounds.due()
                .collectList()
                .flatMapIterable(due -> due)
                .concatMap(id -> close(id).as(transaction::transactional))
                .count()
                .map(Long::intValue);
    }

    private Mono<Long> close(long id) {
        return ballots.close(id)
                .flatMap(there ->
                        rounds.find(id).flatMap(round -> count(round, there)).thenReturn(id));
    }

    private Mono<Void> count(VotingRound round, int there) {
        long id = round.id();
        String secret = secrets.lot(id);
        return Mono.zip(options.of(id).collectList(), ballots.papers(id).collectList(), ballots.voters(id))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(all -> ballots.freeze(
                        id, all.getT3(), there, outcome(round, all.getT1(), all.getT2(), secret), secret));
    }

    /** The outcome of these papers, now or at any later time. */
    static Outcome outcome(VotingRound round, List<RoundOption> options, List<BallotPaper> papers, String secret) {
        String seed = Lot.seed(String.valueOf(round.id()), new byte[0], secret);
        List<Long> ids = options.stream().map(RoundOption::id).toList();
        return Count.of(new CountInput(round.rules(), RoundOption.counted(options), papers, Lot.draw(seed, ids)));
    }
}
