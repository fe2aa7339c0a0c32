package nl.buurtstem.votes;

import java.util.List;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.votes.count.Outcome;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What came of rounds, and how open polls stand. */
@Component
class Results {

    private final OptionRepository options;
    private final BallotRepository ballots;
    private final Turnouts turnouts;
    private final PaperRepository papers;
    private final ResultMaps maps;

    Results(
            OptionRepository options,
            BallotRepository ballots,
            Turnouts turnouts,
            PaperRepository papers,
            ResultMaps maps) {
        this.options = options;
        this.ballots = ballots;
        this.turnouts = turnouts;
        this.papers = papers;
        this.maps = maps;
    }

    /** Empty when there is nothing to see yet. */
    Mono<Result> of(VotingRound round) {
        if (round.isCounted()) {
            return ballots.outcome(round.id()).flatMap(frozen -> frozen(round, frozen));
        }
        return round.is().secret() || !round.isFixed() ? Mono.empty() : soFar(round);
    }

    private Mono<Result> frozen(VotingRound round, FrozenCount frozen) {
        long id = round.id();
        return Mono.zip(options.of(id).collectList(), turnouts.of(round), ballots.refused(id), papers.account(id))
                .map(all -> new Result(
                        round,
                        frozen.outcome(),
                        all.getT1(),
                        frozen.voters(),
                        frozen.ballots(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4().printed() == 0 ? null : all.getT4(),
                        null,
                        null))
                .flatMap(result -> maps.of(result).map(result::with).defaultIfEmpty(result));
    }

    private Mono<Result> soFar(VotingRound round) {
        long id = round.id();
        return ballots.standing(id)
                .zipWith(options.of(id).collectList())
                .map(both -> soFar(round, both.getT2(), both.getT1()));
    }

    private static Result soFar(VotingRound round, List<RoundOption> options, PollStanding standing) {
        List<BallotPaper> papers = standing.papers();
        Outcome outcome = Counting.soFar(round, options, papers);
        return Result.soFar(round, outcome, options, papers.size(), standing.day());
    }
}
