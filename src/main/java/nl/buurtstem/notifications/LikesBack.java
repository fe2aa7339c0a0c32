package nl.buurtstem.notifications;

import java.util.stream.Collectors;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.likes.burst.Bursts;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.appeal.Appeals;
import nl.buurtstem.outbox.Letter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Likes that were taken away count again: all whose likes they are hear of it, but for who appealed and hears in another mail. */
@Component
class LikesBack {

    private final Bursts bursts;
    private final Decisions decisions;
    private final Appeals appeals;
    private final ConcernBag bag;

    LikesBack(Bursts bursts, Decisions decisions, Appeals appeals, ConcernBag bag) {
        this.bursts = bursts;
        this.decisions = decisions;
        this.appeals = appeals;
        this.bag = bag;
    }

    Mono<Void> tell(Letter cause, Decisions.Told told) {
        return isRestored(told)
                ? bursts.find(told.subject().id())
                        .filter(found -> found.burst().restored() > 0)
                        .map(found ->
                                Happening.narrow(cause.key(), found.idea(), Happening.LIKES_BACK, cause.writtenAt()))
                        .flatMap(what -> likers(told).collectList().flatMap(some -> bag.fill(cause, what, some)))
                : Mono.empty();
    }

    private static boolean isRestored(Decisions.Told told) {
        return told.subject().kind().equals(Bursts.KIND)
                && told.decided().decision().decision() == Decision.Kind.RESTORE;
    }

    private Flux<Receiver> likers(Decisions.Told told) {
        return appeals.appellants(told.subject())
                .collect(Collectors.toSet())
                .flatMapMany(heard -> decisions.touched(told.subject()).filter(liker -> !heard.contains(liker)))
                .map(liker -> new Receiver(liker, Relation.LIKER));
    }
}
