package nl.buurtstem.votes;

import java.util.Map;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * What this room keeps about a resident: in which rounds their address voted, and on which day. It stays when they leave, as a keyed hash, so that an address
 * cannot vote twice; what they voted is known to nobody.
 */
@Component
class KeptVotes implements KeptData {

    private final RoundRepository rounds;
    private final Ballots ballots;

    KeptVotes(RoundRepository rounds, Ballots ballots) {
        this.rounds = rounds;
        this.ballots = ballots;
    }

    @Override
    public String room() {
        return "votes";
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        return rounds.voted()
                .collectList()
                .flatMapIterable(ids -> ids)
                .concatMap(id -> ballots.votedOn(id, person)
                        .map(day -> Map.<String, Object>of("round", id, "voted_on", day.toString())));
    }
}
