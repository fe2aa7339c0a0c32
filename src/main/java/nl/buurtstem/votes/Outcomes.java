package nl.buurtstem.votes;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import nl.buurtstem.votes.count.Openness;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what came of counted rounds. */
@Component
public class Outcomes {

    private final Rounds rounds;
    private final RoundRepository rows;
    private final Results results;
    private final BallotRepository ballots;
    private final Electorate voters;

    Outcomes(Rounds rounds, RoundRepository rows, Results results, BallotRepository ballots, Electorate voters) {
        this.rounds = rounds;
        this.rows = rows;
        this.results = results;
        this.ballots = ballots;
        this.voters = voters;
    }

    /** An option and what came of it; what its score counts, {@link Counted#unit} says. */
    public record Standing(RoundOption option, boolean won, long score) {}

    /**
     * A round that was counted.
     *
     * @param standings the best first; winners above all others
     * @param ballots ballots there were
     */
    public record Counted(VotingRound round, List<Standing> standings, int ballots) {

        public Counted {
            standings = List.copyOf(standings);
        }

        public List<Standing> winners() {
            return standings.stream().filter(Standing::won).toList();
        }

        /** Names what a score counts: the rule of the round in small letters; {@code few} where scores stay hidden, as few voted. */
        public String unit() {
            return !Openness.showsFigures(ballots)
                    ? "few"
                    : round.way().rule().name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of this round.
     *
     * @throws nl.buurtstem.kernel.Refused (no such round) as long as it is not counted
     */
    public Mono<Counted> of(long id, Viewer viewer) {
        return rounds.require(id, viewer)
                .filter(VotingRound::isCounted)
                .flatMap(results::of)
                .map(Outcomes::counted)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_ROUND.because()));
    }

    private static Counted counted(Result result) {
        List<Standing> standings = result.bars().stream()
                .map(bar -> new Standing(
                        bar.option(),
                        bar.tally().won(),
                        result.showsFigures() ? bar.tally().score() : 0))
                .toList();
        return new Counted(result.round(), standings, result.ballots());
    }

    /**
     * One of the receipts in the public list of this round's ballots; empty where there is no such list, and where anybody else than these voted.
     *
     * @param voter whom the first, second and further ballots were entered for
     */
    public Mono<String> someReceipt(VotingRound round, IntFunction<String> voter) {
        return Mono.just(round)
                .filter(VotingRound::isCounted)
                .flatMap(results::of)
                .filter(Result::isListed)
                .filterWhen(listed -> voters.are(round.id(), listed.ballots(), voter))
                .flatMap(listed -> ballots.someReceipt(round.id()));
    }

    /** Rounds that were counted, the last first. */
    public Flux<VotingRound> counted(int most) {
        return rows.counted(Long.MAX_VALUE, most);
    }
}
