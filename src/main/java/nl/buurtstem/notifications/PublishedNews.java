package nl.buurtstem.notifications;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An idea is on the map: who follows its area or a circle around it is told. Its author hears of that in another way. */
@Component
class PublishedNews implements News {

    private final Ideas ideas;
    private final Areas areas;
    private final FollowBag bag;
    private final Words words;
    private final Addresses addresses;

    PublishedNews(Ideas ideas, Areas areas, FollowBag bag, Words words, Addresses addresses) {
        this.ideas = ideas;
        this.areas = areas;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return "ideas.published";
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return idea(letter).flatMap(idea -> tell(letter, idea));
    }

    private Mono<Idea> idea(Letter letter) {
        return ideas.find(IdeaId.of(letter.value("idea"))).filter(Idea::isPublic);
    }

    private Mono<Void> tell(Letter letter, Idea idea) {
        Happening what = Happening.wide(letter.key(), idea, Happening.NEW, letter.writtenAt());
        return bag.fill(letter, what, Stream.ofNullable(idea.author()).collect(Collectors.toSet()));
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return idea(letter).map(idea -> message(idea, to, as));
    }

    private Message message(Idea idea, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String area = areas.area(idea.where().neighbourhood()).name();
        return new Message.Draft(sentences)
                .say(
                        "notifications.published.text",
                        "title",
                        Titles.isolated(idea.title()),
                        "area",
                        Titles.isolated(area))
                .quote(idea.goal(), idea.language())
                .link("notifications.mail.to_idea", addresses.of(idea.id().path()))
                .done(
                        sentences.of("notifications.published.subject", "title", idea.title(), "area", area),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
