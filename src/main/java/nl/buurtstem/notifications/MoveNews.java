package nl.buurtstem.notifications;

import java.util.Locale;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaEvent;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Something happened to an idea: its author, everybody who liked it and its followers are told. */
@Component
class MoveNews implements News {

    private static final String WITHDRAWN = Move.WITHDRAW.name();

    private final Ideas ideas;
    private final Interested interested;
    private final Audience audience;
    private final Words words;
    private final Addresses addresses;

    MoveNews(Ideas ideas, Interested interested, Audience audience, Words words, Addresses addresses) {
        this.ideas = ideas;
        this.interested = interested;
        this.audience = audience;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return "ideas.moved";
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return ideas.event(number(letter))
                .flatMap(event -> ideas.find(event.idea())
                        .flatMap(idea -> audience.tell(
                                letter,
                                receivers(idea, event),
                                idea,
                                Happening.wide(letter.key(), idea, event.kind(), letter.writtenAt()))));
    }

    private static long number(Letter letter) {
        return Long.parseLong(letter.value("event"));
    }

    /** Nobody is told what they did themselves. */
    private Flux<Receiver> receivers(Idea idea, IdeaEvent event) {
        return event.kind().equals(WITHDRAWN) ? interested.supporters(idea) : interested.in(idea);
    }

    /** What was hidden while a mail waited is nobody's business but its author's. */
    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return ideas.event(number(letter))
                .flatMap(event -> ideas.find(event.idea())
                        .filter(idea -> as == Relation.AUTHOR || idea.isPublic())
                        .map(idea -> message(event, idea, to, as)));
    }

    private Message message(IdeaEvent event, Idea idea, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String key = "notifications.move." + event.kind().toLowerCase(Locale.ROOT);
        String known = sentences.has(key + ".text") ? key : "notifications.move.other";
        String title = Titles.isolated(idea.title());
        return new Message.Draft(sentences)
                .say(known + ".text", "title", title)
                .tell(event.told(), event.values())
                .sayOf("notifications.move.date", date(event, sentences))
                .sayOf("notifications.move.first", Dates.day(event.value(Reason.Key.FIRST), sentences))
                .quote(event.value(Reason.Key.LONGER), event.language())
                .sayOf("notifications.move.contact", event.value(Reason.Key.CONTACT))
                .quote(event.reason(), event.language())
                .sayOf("notifications.move.possible", event.value(Reason.Key.POSSIBLE))
                .link(
                        "notifications.mail.to_idea",
                        addresses.of("/ideas/" + idea.id().value()))
                .done(
                        sentences.of(known + ".subject", "title", idea.title()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }

    private static String date(IdeaEvent event, Sentences sentences) {
        return Dates.day(event.value(Reason.Key.DATE), sentences);
    }
}
