package nl.buurtstem.notifications;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody who hears of something: those it concerns, and then who follows it. Nobody hears of it twice. */
@Component
class Audience {

    private final ConcernBag bag;
    private final FollowBag followBag;

    Audience(ConcernBag bag, FollowBag followBag) {
        this.bag = bag;
        this.followBag = followBag;
    }

    Mono<Void> tell(Letter cause, Flux<Receiver> concerned, Idea idea, Happening what) {
        return concerned
                .collectList()
                .flatMap(some -> bag.fill(cause, what, some).then(followers(cause, some, idea, what)));
    }

    /** What is not public is none of their business; an author's own doing is no news to the author. */
    private Mono<Void> followers(Letter cause, List<Receiver> told, Idea idea, Happening what) {
        return idea.isPublic() ? followBag.fill(cause, what, except(told, idea)) : Mono.empty();
    }

    private static Set<ResidentId> except(List<Receiver> told, Idea idea) {
        return Stream.concat(told.stream().map(Receiver::id), Stream.ofNullable(idea.author()))
                .collect(Collectors.toSet());
    }
}
