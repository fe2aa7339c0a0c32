package nl.buurtstem.notifications;

import java.util.List;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.follows.Matter;
import nl.buurtstem.follows.Reach;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.statements.Chat;
import nl.buurtstem.statements.Chats;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A chat opened: who sent in an idea that belongs to its subject is told, and who follows such an idea, or its theme or area. */
@Component
class ChatNews implements News {

    private static final String KIND = "CHAT";

    private final Chats chats;
    private final Subjects subjects;
    private final Ideas ideas;
    private final Areas areas;
    private final ConcernBag bag;
    private final FollowBag followBag;
    private final Words words;
    private final Addresses addresses;

    ChatNews(
            Chats chats,
            Subjects subjects,
            Ideas ideas,
            Areas areas,
            ConcernBag bag,
            FollowBag followBag,
            Words words,
            Addresses addresses) {
        this.chats = chats;
        this.subjects = subjects;
        this.ideas = ideas;
        this.areas = areas;
        this.bag = bag;
        this.followBag = followBag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return Chats.OPENED;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return chat(letter).flatMap(chat -> subjects.ideasOf(chat.subject()).flatMap(ids -> tell(letter, chat, ids)));
    }

    /** As long as one can take part. */
    private Mono<Chat> chat(Letter letter) {
        return chats.require(Long.parseLong(letter.value("session")), Viewer.GUEST)
                .filter(Chat::isOpen)
                .onErrorResume(Refused.class, gone -> Mono.empty());
    }

    private Mono<Void> tell(Letter letter, Chat chat, List<IdeaId> ids) {
        Happening what = happening(letter, chat, ids);
        return authors(ids)
                .collectList()
                .flatMap(authors -> bag.fill(letter, what, authors)
                        .then(followBag.fill(
                                letter, what, authors.stream().map(Receiver::id).collect(Collectors.toSet()))));
    }

    private Flux<Receiver> authors(List<IdeaId> ids) {
        return Flux.fromIterable(ids)
                .concatMap(ideas::find)
                .filter(Idea::isPublic)
                .mapNotNull(Idea::author)
                .distinct()
                .map(author -> new Receiver(author, Relation.AUTHOR));
    }

    private Happening happening(Letter letter, Chat chat, List<IdeaId> ids) {
        var session = chat.session();
        Matter matter = new Matter(session.question(), session.language(), session.path(), session.closesAt());
        Subject subject = chat.subject();
        Reach reach = new Reach(
                ids, List.of(subject.id()), Around.of(areas, subject.where(), subject.area()), subject.theme(), null);
        return Happening.of(letter.key(), matter, reach, KIND, letter.writtenAt());
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return chat(letter).map(chat -> message(chat, to));
    }

    /** Who follows something reads the reason of their follow instead. */
    private Message message(Chat chat, Resident to) {
        Sentences sentences = words.in(to.language());
        String title = chat.subject().title();
        return new Message.Draft(sentences)
                .say(
                        "notifications.chat.text",
                        "title",
                        Titles.isolated(title),
                        "until",
                        Dates.day(
                                chat.session()
                                        .closesAt()
                                        .atZone(Page.ZONE)
                                        .toLocalDate()
                                        .toString(),
                                sentences))
                .quote(chat.session().question(), chat.session().language())
                .link("notifications.mail.to_chat", addresses.of(chat.path()))
                .done(
                        sentences.of("notifications.chat.subject", "title", title),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        "notifications.why.chat_author");
    }
}
