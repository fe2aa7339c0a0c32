package nl.buurtstem.notifications;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes one letter about many people into one letter for each; whoever is named twice gets one, for the first reason. */
@Component
class MailBag {

    /** The kind of letter that is one mail to one person. */
    static final String MAIL = "mail";

    static final String ABOUT = "about";
    static final String TO = "to";
    static final String AS = "as";

    private final Outbox outbox;

    MailBag(Outbox outbox) {
        this.outbox = outbox;
    }

    /** All of them, or after a failure none: the letter comes again. */
    @Transactional
    public Mono<Void> fill(Letter cause, Flux<Receiver> receivers) {
        return receivers
                .distinct(Receiver::id)
                .concatMap(receiver ->
                        outbox.write(MAIL, cause.key() + ":" + receiver.id().value(), payload(cause, receiver)))
                .then();
    }

    private static Map<String, String> payload(Letter cause, Receiver receiver) {
        Map<String, String> payload = new LinkedHashMap<>(cause.payload());
        payload.put(ABOUT, cause.kind());
        payload.put(TO, receiver.id().value().toString());
        payload.put(AS, receiver.as().name());
        return payload;
    }
}
