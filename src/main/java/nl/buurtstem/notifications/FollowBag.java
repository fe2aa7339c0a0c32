package nl.buurtstem.notifications;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.follows.AtOnce;
import nl.buurtstem.follows.Followers;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Makes one letter about something into one for each follower who hears of it at once; the others find it in a later mail. */
@Component
class FollowBag {

    /** The kind of letter that is one mail to one follower. */
    static final String MAIL = "follows.mail";

    /** Number of the follow because of which it comes. */
    static final String FOLLOW = "follow";

    /** Number of the idea it is about; missing when it is about something else. */
    static final String IDEA = "followed_idea";

    private final Followers followers;
    private final Outbox outbox;

    FollowBag(Followers followers, Outbox outbox) {
        this.followers = followers;
        this.outbox = outbox;
    }

    /** All of them, or after a failure none: the letter comes again, and finds whom it told before. */
    @Transactional
    public Mono<Void> fill(Letter cause, Happening what, Collection<ResidentId> except) {
        return followers
                .hear(what, except)
                .collectMultimap(AtOnce::due)
                .flatMapIterable(Map::entrySet)
                .concatMap(some ->
                        outbox.writeAll(MAIL, payloads(cause, what, some.getValue()), cause.writtenAt(), some.getKey()))
                .then();
    }

    private static Map<String, Map<String, String>> payloads(Letter cause, Happening what, Collection<AtOnce> some) {
        Map<String, Map<String, String>> payloads = new LinkedHashMap<>();
        some.forEach(to -> payloads.put(cause.key() + ":" + to.who().value(), payload(cause, what, to)));
        return payloads;
    }

    private static Map<String, String> payload(Letter cause, Happening what, AtOnce to) {
        Map<String, String> payload = new LinkedHashMap<>(cause.payload());
        payload.put(MailBag.ABOUT, cause.kind());
        payload.put(MailBag.TO, to.who().value().toString());
        payload.put(FOLLOW, Long.toString(to.follow()));
        if (what.idea() != null) {
            payload.put(IDEA, what.idea().toString());
        }
        return payload;
    }
}
