package nl.buurtstem.notifications;

import java.util.List;
import java.util.UUID;
import nl.buurtstem.outbox.Courier;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes one mail to one person and hands it to the post; nothing when they left meanwhile. */
@Component
class MailCourier implements Courier {

    private final List<News> news;
    private final Residents residents;
    private final Envelope envelope;
    private final Post post;

    MailCourier(List<News> news, Residents residents, Envelope envelope, Post post) {
        this.news = news;
        this.residents = residents;
        this.envelope = envelope;
        this.post = post;
    }

    @Override
    public String kind() {
        return MailBag.MAIL;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return residents
                .find(new ResidentId(UUID.fromString(letter.value(MailBag.TO))))
                .flatMap(to -> message(letter, to)
                        .map(message -> envelope.address(message, to.email(), letter))
                        .flatMap(post::send));
    }

    private Mono<Message> message(Letter letter, Resident to) {
        String about = letter.value(MailBag.ABOUT);
        Relation as = Relation.valueOf(letter.value(MailBag.AS));
        return news.stream()
                .filter(kind -> kind.kind().equals(about))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes about " + about))
                .message(letter, to, as);
    }
}
