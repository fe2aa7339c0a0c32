package nl.buurtstem.notifications;

import java.util.List;
import nl.buurtstem.outbox.Courier;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import reactor.core.publisher.Mono;

/** A kind of event people are told about: as a courier it decides who; later, for each of them, it writes the message. */
interface News extends Courier {

    /** What this receiver is told; empty when there is nothing to tell any more. The letter carries what the event's did. */
    Mono<Message> message(Letter letter, Resident to, Relation as);

    /** The one that writes about events of this kind. */
    static News about(String kind, List<News> all) {
        return all.stream()
                .filter(news -> news.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes about " + kind));
    }
}
