package nl.buurtstem.demo;

import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.likes.burst.BurstVerdict;
import nl.buurtstem.likes.burst.Bursts;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Residents;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many accounts that were made a moment ago like one idea; an official finds that they do not count. */
@Component
@Profile("demo")
class Crowd {

    private static final int SIZE = 14;

    private final Residents residents;
    private final Likes likes;
    private final Bursts bursts;

    Crowd(Residents residents, Likes likes, Bursts bursts) {
        this.residents = residents;
        this.likes = likes;
        this.bursts = bursts;
    }

    Mono<Void> comeAndGo(IdeaId idea, String reason, Person official) {
        return Flux.range(1, SIZE)
                .concatMap(n -> residents.enter("kijker" + n + "@zilveroog.example", "Kijker " + n, "nl", null))
                .concatMap(person -> likes.like(idea, person))
                .then(Mono.defer(bursts::look))
                .thenMany(Flux.defer(() -> bursts.waiting(idea)))
                .concatMap(
                        burst -> bursts.decide(burst.id(), BurstVerdict.REMOVE, reason, "nl", burst.likes(), official))
                .then();
    }
}
