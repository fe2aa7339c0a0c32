package nl.buurtstem.notifications;

import java.util.stream.Collectors;
import nl.buurtstem.follows.Followers;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.likes.Likes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who hears about an idea: its author, and everybody who likes it, except for those who said themselves how they want to
 * hear.
 */
@Component
class Interested {

    private final Likes likes;
    private final Followers followers;

    Interested(Likes likes, Followers followers) {
        this.likes = likes;
        this.followers = followers;
    }

    Flux<Receiver> in(Idea idea) {
        Mono<Receiver> author =
                Mono.justOrEmpty(idea.author()).map(resident -> new Receiver(resident, Relation.AUTHOR));
        return Flux.concat(author, supporters(idea));
    }

    /** All but the author, about what the author did. */
    Flux<Receiver> supporters(Idea idea) {
        return followers
                .chose(idea.id())
                .collect(Collectors.toSet())
                .flatMapMany(chose -> likes.supporters(idea.id()).filter(supporter -> !chose.contains(supporter.id())))
                .map(supporter -> new Receiver(supporter.id(), Relation.SUPPORTER));
    }
}
