package nl.buurtstem.votes;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who voted in a round, for whoever can name them: their keys are made anew and compared. */
@Component
class Electorate {

    private final BallotRepository ballots;
    private final Secrets secrets;

    Electorate(BallotRepository ballots, Secrets secrets) {
        this.ballots = ballots;
        this.secrets = secrets;
    }

    /** Whether so many ballots are all of the voters that are named so, and nobody else voted. */
    Mono<Boolean> are(long round, int many, IntFunction<String> voter) {
        return Mono.fromSupplier(() -> keys(round, many, voter))
                .flatMap(keys -> ballots.votersAmong(round, keys))
                .zipWith(ballots.voters(round), (named, all) -> named == many && all == many);
    }

    private List<byte[]> keys(long round, int many, IntFunction<String> voter) {
        return IntStream.range(0, many)
                .mapToObj(n -> secrets.voter(round, voter.apply(n)))
                .toList();
    }
}
