package nl.buurtstem.notifications;

import java.util.List;
import java.util.UUID;
import nl.buurtstem.follows.Followers;
import nl.buurtstem.outbox.Courier;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes one mail to one person and hands it to the post; nothing when they left meanwhile, or stopped mail about what they like. */
@Component
class MailCourier implements Courier {

    private final List<News> news;
    private final Residents residents;
    private final Followers followers;
    private final Envelope envelope;
    private final WaysOut waysOut;
    private final Post post;

    MailCourier(
            List<News> news, Residents residents, Followers followers, Envelope envelope, WaysOut waysOut, Post post) {
        this.news = news;
        this.residents = residents;
        this.followers = followers;
        this.envelope = envelope;
        this.waysOut = waysOut;
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
                .filterWhen(to -> isWanted(as(letter), to))
                .flatMap(to -> message(letter, to)
                        .map(message -> envelope.address(
                                message, to.email(), letter, waysOut.of(as(letter), to.id(), message.words())))
                        .flatMap(post::send));
    }

    /** A mail may have waited for the morning. */
    private Mono<Boolean> isWanted(Relation as, Resident to) {
        return as == Relation.SUPPORTER ? followers.wantsLikes(to.id()) : Mono.just(true);
    }

    private static Relation as(Letter letter) {
        return Relation.valueOf(letter.value(MailBag.AS));
    }

    private Mono<Message> message(Letter letter, Resident to) {
        return News.about(letter.value(MailBag.ABOUT), news).message(letter, to, as(letter));
    }
}
