package nl.buurtstem.follows;

import java.util.Map;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What all pages on which one follows something do alike. */
@Component
class FollowDoor {

    private final Follows follows;
    private final Limits limits;
    private final Network network;

    FollowDoor(Follows follows, Limits limits, Network network) {
        this.follows = follows;
        this.limits = limits;
        this.network = network;
    }

    /** Follows it, as often as one may follow something. */
    Mono<Follow> follow(Person person, Target what, Pace pace, ServerWebExchange exchange) {
        return limits.spend(Map.of(
                        "follow.person", person.id().value().toString(),
                        "follow.network", network.of(exchange)))
                .then(follows.follow(person, what, pace));
    }

    Mono<Boolean> isFollowed(Viewer viewer, Target what) {
        return viewer instanceof Person person
                ? follows.find(person, what)
                        .map(follow -> follow.pace().speaks())
                        .defaultIfEmpty(false)
                : Mono.just(false);
    }
}
