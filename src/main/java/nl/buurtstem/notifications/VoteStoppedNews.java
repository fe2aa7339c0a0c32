package nl.buurtstem.notifications;

import java.util.List;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.votes.Notices;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A round was stopped: whose address voted in it is told at once, as their vote comes to nothing. */
@Component
class VoteStoppedNews implements News {

    private static final int AT_ONCE = 500;

    private final Notices notices;
    private final Residents residents;
    private final MailBag bag;
    private final Words words;
    private final Addresses addresses;

    VoteStoppedNews(Notices notices, Residents residents, MailBag bag, Words words, Addresses addresses) {
        this.notices = notices;
        this.residents = residents;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return Notices.STOPPED;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return bag.fill(
                letter,
                everybody()
                        .concatMap(some -> notices.voters(round(letter), some))
                        .map(voter -> new Receiver(voter.id(), Relation.VOTER)));
    }

    private static long round(Letter letter) {
        return Long.parseLong(letter.value(Notices.ROUND));
    }

    private Flux<List<Resident>> everybody() {
        return residents
                .after(null, AT_ONCE)
                .collectList()
                .expand(some -> some.size() < AT_ONCE
                        ? Mono.empty()
                        : residents.after(some.getLast().id(), AT_ONCE).collectList());
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return notices.stopped(round(letter)).map(stopped -> message(stopped, to, as));
    }

    private Message message(Notices.Stopped stopped, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String question = stopped.round().is().question();
        return new Message.Draft(sentences)
                .say("notifications.vote_stopped.text", "question", Titles.isolated(question))
                .quote(stopped.reason().text(), stopped.reason().language())
                .link(
                        "notifications.vote_stopped.link",
                        addresses.of(stopped.round().path()))
                .done(
                        sentences.of("notifications.vote_stopped.subject", "question", question),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
