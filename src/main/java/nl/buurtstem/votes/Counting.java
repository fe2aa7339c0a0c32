package nl.buurtstem.votes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.votes.count.ClosedRound;
import nl.buurtstem.votes.count.Count;
import nl.buurtstem.votes.count.CountInput;
import nl.buurtstem.votes.count.Lot;
import nl.buurtstem.votes.count.Outcome;
import nl.buurtstem.votes.count.Publication;
import nl.buurtstem.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Closes rounds whose time is over and counts them. First a round is sealed: its ballots become public and can no longer change. Then it is counted, outside
 * any transaction, so that nobody waits for it, and what came of it is written down. What fails on the way is done by the next run, and twice, on two nodes,
 * or after a crash in the middle there is one outcome: everybody counts the same papers, and the first to be ready writes.
 */
@Component
public class Counting {

    /** Kind of the letter that leaves when a round is counted. */
    public static final String COUNTED = "votes.counted";

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

    private final RoundRepository rounds;
    private final OptionRepository options;
    private final BallotRepository ballots;
    private final Trees trees;
    private final Secrets secrets;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionalOperator transaction;

    Counting(
            RoundRepository rounds,
            OptionRepository options,
            BallotRepository ballots,
            Trees trees,
            Secrets secrets,
            Outbox outbox,
            Clock clock,
            TransactionalOperator transaction) {
        this.rounds = rounds;
        this.options = options;
        this.ballots = ballots;
        this.trees = trees;
        this.secrets = secrets;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Closes and counts everything whose time is over; gives how many rounds that were. */
    public Mono<Integer> closeDue() {
        return rounds.due()
                .collectList()
                .flatMapIterable(due -> due)
                .concatMap(id -> seal(id).then(count(id)).onErrorResume(e -> {
                    LOG.error("voting round {} was not counted; the next run tries again", id, e);
                    return Mono.empty();
                }))
                .count()
                .map(Long::intValue);
    }

    /** Signs the trees of open rounds as they stood at the end of yesterday, and takes down how open polls stand; gives how many trees. */
    public Mono<Integer> signDue() {
        return trees.signDue().delayUntil(signed -> ballots.takeStandings());
    }

    /** Ends the voting in a round whose time is over, with the last head of its tree; nothing when that was done. */
    Mono<Void> seal(long id) {
        return ballots.close(id)
                .flatMap(there -> trees.sign(id, LocalDate.ofInstant(clock.instant(), Page.ZONE)))
                .as(transaction::transactional);
    }

    /** Counts a sealed round; nothing when somebody else was first. */
    private Mono<Long> count(long id) {
        return Mono.defer(() -> Mono.zip(publication(id), ballots.voters(id)))
                .flatMap(both -> ballots.freeze(id, both.getT2(), both.getT1(), secrets.lot(id))
                        .delayUntil(first -> first ? tell(id) : Mono.empty())
                        .as(transaction::transactional))
                .filter(first -> first)
                .map(first -> id);
    }

    private Mono<Void> tell(long id) {
        return outbox.write(COUNTED, COUNTED + ":" + id, Map.of("round", String.valueOf(id)));
    }

    /** Everything that is published of a closed round; the same now and at any later time. */
    Mono<Publication> publication(long id) {
        return Mono.zip(
                        rounds.find(id),
                        options.of(id).collectList(),
                        ballots.casts(id).collectList(),
                        ballots.refused(id),
                        ballots.replaced(id),
                        trees.signed(id))
                .publishOn(Schedulers.boundedElastic())
                .map(all -> {
                    TreeMap<String, Long> refused = new TreeMap<>();
                    all.getT4().forEach((reason, times) -> refused.put(reason, times.longValue()));
                    return new Publication(new ClosedRound(
                            String.valueOf(id),
                            all.getT1().is().question(),
                            all.getT1().rules(),
                            RoundOption.counted(all.getT2()),
                            all.getT3(),
                            secrets.lot(id),
                            refused,
                            all.getT5(),
                            all.getT6()));
                });
    }

    /** How an open poll stands. */
    static Outcome soFar(VotingRound round, List<RoundOption> options, List<BallotPaper> papers) {
        List<Long> ids = options.stream().map(RoundOption::id).toList();
        return Count.of(new CountInput(round.rules(), RoundOption.counted(options), papers, Lot.draw("", ids)));
    }
}
