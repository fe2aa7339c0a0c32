package nl.buurtstem.notifications;

import nl.buurtstem.ideas.Idea;
import nl.buurtstem.likes.Likes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who hears about an idea: its author, and everybody who likes it. */
@Component
class Interested {

    private final Likes likes;

    Interested(Likes likes) {
        this.likes = likes;
    }

    Flux<Receiver> in(Idea idea) {
        Mono<Receiver> author =
                Mono.justOrEmpty(idea.author()).map(resident -> new Receiver(resident, Relation.AUTHOR));
        return Flux.concat(author, supporters(idea));
    }

    /** All but the author, about what the author did. */
    Flux<Receiver> supporters(Idea idea) {
        return likes.supporters(idea.id()).map(supporter -> new Receiver(supporter.id(), Relation.SUPPORTER));
    }
}
