package nl.buurtstem.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes one letter about many people into one letter for each, that leaves at once; whoever is named twice gets one, for the first
 * reason. For news that can wait there is the {@link ConcernBag}.
 */
@Component
class MailBag {

    /** The kind of letter that is one mail to one person. */
    static final String MAIL = "mail";

    static final String ABOUT = "about";
    static final String TO = "to";
    static final String AS = "as";

    private static final int AT_ONCE = 500;

    private final Outbox outbox;

    MailBag(Outbox outbox) {
        this.outbox = outbox;
    }

    /** All of them, or after a failure none: the letter comes again. */
    @Transactional
    public Mono<Void> fill(Letter cause, Flux<Receiver> receivers) {
        return receivers
                .distinct(Receiver::id)
                .buffer(AT_ONCE)
                .concatMap(some -> outbox.writeAll(MAIL, payloads(cause, some), cause.writtenAt()))
                .then();
    }

    /** These ones, not before a moment. */
    Mono<Void> fill(Letter cause, Collection<Receiver> receivers, Instant due) {
        return outbox.writeAll(MAIL, payloads(cause, receivers), cause.writtenAt(), due);
    }

    private static Map<String, Map<String, String>> payloads(Letter cause, Collection<Receiver> receivers) {
        Map<String, Map<String, String>> payloads = new LinkedHashMap<>();
        receivers.forEach(to -> payloads.put(cause.key() + ":" + to.id().value(), payload(cause, to)));
        return payloads;
    }

    private static Map<String, String> payload(Letter cause, Receiver receiver) {
        Map<String, String> payload = new LinkedHashMap<>(cause.payload());
        payload.put(ABOUT, cause.kind());
        payload.put(TO, receiver.id().value().toString());
        payload.put(AS, receiver.as().name());
        return payload;
    }
}
