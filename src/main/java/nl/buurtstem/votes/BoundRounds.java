package nl.buurtstem.votes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Bound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** A round of an area that lapses goes on as it was announced, under the area's old name. */
@Component
class BoundRounds implements Bound {

    private final RoundRepository rounds;

    BoundRounds(RoundRepository rounds) {
        this.rounds = rounds;
    }

    @Override
    public Flux<Tie> to(Collection<Integer> areas) {
        return rounds.aheadIn(areas)
                .collect(Collectors.groupingBy(round -> round.where().neighbourhood()))
                .flatMapIterable(Map::entrySet)
                .map(one -> tie(one.getKey(), one.getValue()));
    }

    private static Tie tie(int area, List<VotingRound> rounds) {
        List<Item> items = rounds.stream()
                .map(round -> Item.named(round.is().question(), round.path()))
                .toList();
        return new Tie("votes.bound.rounds", area, items.size(), false, items);
    }
}
