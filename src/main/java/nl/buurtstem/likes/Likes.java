package nl.buurtstem.likes;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.installation.Batches;
import nl.buurtstem.live.Live;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: giving a like, taking it back, and how many there are. */
@Component
public class Likes {

    private final LikeRepository likes;
    private final PersonKeys keys;
    private final Batches<NewLike, Optional<Support>> queue;
    private final LikeCount count;
    private final Ideas ideas;
    private final Live live;
    private final Clock clock;

    Likes(
            LikeRepository likes,
            PersonKeys keys,
            Batches<NewLike, Optional<Support>> queue,
            LikeCount count,
            Ideas ideas,
            Live live,
            Clock clock) {
        this.likes = likes;
        this.keys = keys;
        this.queue = queue;
        this.count = count;
        this.ideas = ideas;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Likes the idea; a second time changes nothing.
     *
     * @throws nl.buurtstem.kernel.Refused when they may not see it, wrote it, or its likes are closed
     */
    public Mono<Support> like(IdeaId idea, Person person) {
        return like(idea, person, null);
    }

    /**
     * The same from a network.
     *
     * @param network keyed hash of it; see {@link nl.buurtstem.web.Network}
     */
    Mono<Support> like(IdeaId idea, Person person, @Nullable String network) {
        return keys.remembered(idea, person.email())
                .switchIfEmpty(Mono.defer(() -> mayLike(idea, person).then(keys.of(idea, person.email()))))
                .flatMap(key -> queue.add(NewLike.by(person, idea, key, clock.instant(), network)))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.defer(() -> mayLike(idea, person).then(closed())));
    }

    /** Refuses with the reason, when there is one that the count itself does not know. */
    private Mono<Void> mayLike(IdeaId idea, Person person) {
        return ideas.require(idea, person)
                .doOnNext(found -> refuseOwn(found.isBy(person.id())))
                .then();
    }

    private static void refuseOwn(boolean own) {
        if (own) {
            throw LikeRefusal.OWN_IDEA.because();
        }
    }

    private static Mono<Support> closed() {
        return Mono.error(() -> LikeRefusal.LIKES_CLOSED.because());
    }

    /**
     * One line of a list of likes.
     *
     * @param person their e-mail address, or another text that stands for one person; only its keyed hash is kept
     * @param resident their account, when they have one
     * @param at when it was given
     */
    public record Listed(
            IdeaId idea, String person, @Nullable ResidentId resident, Channel channel, String language, Instant at) {}

    /**
     * Enters likes that reached the municipality in another way, in the caller's transaction and through the same count: each person once per idea, and none of an idea that takes no likes, or is theirs.
     * Support is reached at the moment of the last like of the list that the idea got. Says how many were added.
     */
    public Mono<Integer> enterAll(List<Listed> some) {
        return Flux.fromIterable(some)
                .concatMap(this::toBeCounted)
                .collectList()
                .map(LikeCount::oncePerPerson)
                .flatMap(this::countAll);
    }

    private Mono<NewLike> toBeCounted(Listed line) {
        return keys.of(line.idea(), line.person()).map(key -> NewLike.listed(line, key));
    }

    private Mono<Integer> countAll(List<NewLike> some) {
        return count.count(some).map(counted ->
                (int) counted.values().stream().filter(Support::changed).count());
    }

    /**
     * A like that was taken away from somebody.
     *
     * @param person their key in hexadecimal digits
     */
    public record Taken(
            IdeaId idea,
            String person,
            @Nullable ResidentId resident,
            Channel channel,
            int level,
            String language,
            Instant at) {

        private NewLike again() {
            return new NewLike(idea, PersonKey.ofHex(person), resident, channel, level, language, at, null);
        }
    }

    /**
     * Puts likes back that were taken away, in the caller's transaction, through the same count; says how many. Of an idea that takes no
     * likes any more it is none, and who gave another since keeps that one.
     */
    public Mono<Integer> putBack(List<Taken> some) {
        return some.isEmpty()
                ? Mono.just(0)
                : countAll(some.stream().map(Taken::again).toList());
    }

    /**
     * Takes the like back; without one, nothing changes. Support that was reached stays reached.
     *
     * @throws nl.buurtstem.kernel.Refused when they may not see the idea, or its likes are closed
     */
    @Transactional
    public Mono<Support> withdraw(IdeaId idea, Person person) {
        return ideas.require(idea, person)
                .then(keys.of(idea, person.email()))
                .flatMap(key -> likes.remove(idea, key))
                .switchIfEmpty(closed())
                .flatMap(this::announced);
    }

    private Mono<Support> announced(Support support) {
        return support.changed() ? live.changed(support.idea().value()).thenReturn(support) : Mono.just(support);
    }

    /** Everybody who likes the idea and has an account. */
    public Flux<Supporter> supporters(IdeaId idea) {
        return likes.supporters(idea);
    }

    /** How many likes each of these ideas has; zero is left out. */
    public Mono<Map<IdeaId, Integer>> tallies(Collection<IdeaId> ids) {
        return likes.tallies(ids);
    }
}
