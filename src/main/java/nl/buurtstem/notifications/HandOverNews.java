package nl.buurtstem.notifications;

import java.util.UUID;
import nl.buurtstem.desk.Desk;
import nl.buurtstem.desk.HandedOver;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A colleague handed over work: one mail for all of one go. What it is about stands on the desk, not in the mail. */
@Component
class HandOverNews implements News {

    private final Desk desk;
    private final MailBag bag;
    private final Words words;
    private final Addresses addresses;

    HandOverNews(Desk desk, MailBag bag, Words words, Addresses addresses) {
        this.desk = desk;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return Desk.LETTER;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        ResidentId colleague = new ResidentId(UUID.fromString(letter.value("colleague")));
        return bag.fill(letter, Flux.just(new Receiver(colleague, Relation.STAFF)));
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return desk.handedOver(UUID.fromString(letter.value("batch"))).map(what -> message(what, to, as));
    }

    private Message message(HandedOver what, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String from =
                what.from() == null ? sentences.of("notifications.handed_over.somebody") : Titles.isolated(what.from());
        return new Message.Draft(sentences)
                .say("notifications.handed_over.text", "name", from, "n", what.n())
                .quote(what.note(), to.language())
                .link("notifications.handed_over.link", addresses.of("/desk?holder=mine&order=term"))
                .done(
                        sentences.of("notifications.handed_over.subject", "n", what.n()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
