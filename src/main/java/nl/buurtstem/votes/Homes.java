package nl.buurtstem.votes;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.areas.postcodes.Postcode;
import nl.buurtstem.areas.postcodes.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where voters live: as a postcode says if the round asks for one, else as they say themselves. Only the neighbourhood goes on from here. */
@Component
class Homes {

    private final Postcodes postcodes;

    Homes(Postcodes postcodes) {
        this.postcodes = postcodes;
    }

    /** What a round does about postcodes. */
    enum Check {
        NOT_ASKED,
        /** The municipality loaded no table: it is a declaration. */
        DECLARED,
        LOOKED_UP
    }

    Mono<Check> check(VotingRound round) {
        return round.is().voters().entrance().asksPostcode()
                ? postcodes
                        .listOf(round.is().area())
                        .map(list -> Check.LOOKED_UP)
                        .defaultIfEmpty(Check.DECLARED)
                : Mono.just(Check.NOT_ASKED);
    }

    /** The neighbourhoods whose postcodes let nobody in, for who makes rounds there. */
    Mono<List<Postcodes.Ended>> ended(VotingRound round, boolean desk) {
        return desk
                        && !round.isCounted()
                        && !round.isStopped()
                        && round.is().voters().entrance().asksPostcode()
                ? postcodes.endedIn(round.is().area())
                : Mono.just(List.of());
    }

    /**
     * The neighbourhood of whoever typed this, as far as it is known.
     *
     * @param said as they say themselves
     * @throws nl.buurtstem.kernel.Refused (postcode) when the round asks for one and it is none, or lies elsewhere
     */
    Mono<Optional<Integer>> of(VotingRound round, Typed typed, @Nullable Integer said) {
        return check(round).flatMap(check -> switch (check) {
            case NOT_ASKED -> Mono.just(Optional.ofNullable(said));
            case DECLARED -> read(typed).map(postcode -> Optional.ofNullable(said));
            case LOOKED_UP ->
                read(typed)
                        .flatMap(postcode -> postcodes.within(round.is().area(), postcode))
                        .map(Homes::only);
        });
    }

    private static Mono<Postcode> read(Typed typed) {
        Postcode postcode = Postcode.read(typed.value("postcode"));
        return postcode == null
                ? Mono.error(() -> VoteRefusal.NOT_A_POSTCODE.because().at("postcode"))
                : Mono.just(postcode);
    }

    /** A postcode in two neighbourhoods lets somebody in and says no neighbourhood. */
    private static Optional<Integer> only(List<Integer> found) {
        if (found.isEmpty()) {
            throw VoteRefusal.POSTCODE_ELSEWHERE.because().at("postcode");
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
