package nl.buurtstem.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.follows.AtOnce;
import nl.buurtstem.follows.Concerned;
import nl.buurtstem.follows.Followers;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes one letter about something into one for each whom it concerns, for when it is not quiet for them; who had their mails of the day
 * finds it in a later mail. What people must know at once goes into the {@link MailBag} instead.
 */
@Component
class ConcernBag {

    private static final int AT_ONCE = 500;

    private final Followers followers;
    private final MailBag bag;

    ConcernBag(Followers followers, MailBag bag) {
        this.followers = followers;
        this.bag = bag;
    }

    /** All of them, or after a failure none: the letter comes again, and finds whom it told before. */
    @Transactional
    public Mono<Void> fill(Letter cause, Happening what, Collection<Receiver> concerned) {
        return some(concerned)
                .concatMap(some -> send(cause, some, followers.concern(what, ties(some.values()))))
                .then();
    }

    /** The same about something that is no idea, and so never stands in a mail that gathers news: it waits for the end of the quiet hours. */
    @Transactional
    public Mono<Void> fill(Letter cause, Collection<Receiver> concerned) {
        return some(concerned)
                .concatMap(some -> send(cause, some, followers.awake(ties(some.values()))))
                .then();
    }

    private static Flux<Map<ResidentId, Receiver>> some(Collection<Receiver> concerned) {
        return Flux.fromIterable(concerned)
                .distinct(Receiver::id)
                .buffer(AT_ONCE)
                .map(some -> some.stream().collect(Collectors.toMap(Receiver::id, Function.identity())));
    }

    private static List<Concerned> ties(Collection<Receiver> some) {
        return some.stream().map(one -> new Concerned(one.id(), one.as().tie())).toList();
    }

    private Mono<Void> send(Letter cause, Map<ResidentId, Receiver> some, Flux<AtOnce> when) {
        return when.collectMultimap(AtOnce::due, one -> Objects.requireNonNull(some.get(one.who())))
                .flatMapIterable(Map::entrySet)
                .concatMap(group -> bag.fill(cause, group.getValue(), group.getKey()))
                .then();
    }
}
