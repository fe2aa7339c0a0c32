package nl.buurtstem.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurtstem.discussion.Contribution;
import nl.buurtstem.discussion.Discussion;
import nl.buurtstem.discussion.Ground;
import nl.buurtstem.discussion.Topic;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Something was said: the author of the idea is told, and whoever was replied to; all of a quarter of an hour in one mail, and nobody
 * what they said themselves. Officials get none: questions wait for them on a page.
 */
@Component
class DiscussionNews implements News {

    private final Discussion discussion;
    private final Ideas ideas;
    private final ConcernBag bag;
    private final Words words;
    private final Addresses addresses;

    DiscussionNews(Discussion discussion, Ideas ideas, ConcernBag bag, Words words, Addresses addresses) {
        this.discussion = discussion;
        this.ideas = ideas;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return Discussion.LETTER;
    }

    /** What was said about a topic, and who was replied to. */
    private record Lately(Ground ground, List<Contribution> said, Map<Long, Contribution> parents) {

        boolean isAuthor(ResidentId who) {
            return who.equals(ground.author());
        }

        boolean repliesTo(Contribution one, ResidentId who) {
            Contribution parent = one.parent() == null ? null : parents.get(one.parent());
            return parent != null && parent.isBy(who);
        }

        /** What concerns them and was said by somebody else. */
        List<Contribution> of(ResidentId who) {
            return said.stream()
                    .filter(one -> !one.isBy(who) && (isAuthor(who) || repliesTo(one, who)))
                    .toList();
        }

        Stream<ResidentId> repliedTo() {
            return said.stream()
                    .map(Contribution::parent)
                    .filter(Objects::nonNull)
                    .map(parents::get)
                    .filter(Objects::nonNull)
                    .map(Contribution::author)
                    .filter(Objects::nonNull);
        }
    }

    private Mono<Lately> lately(Letter letter) {
        Topic topic = new Topic(Topic.Kind.valueOf(letter.value("kind")), Long.parseLong(letter.value("id")));
        return discussion
                .ground(topic)
                .zipWith(discussion
                        .publishedFrom(topic, Instant.parse(letter.value("from")))
                        .collectList())
                .flatMap(both -> parents(both.getT2()).map(parents -> new Lately(both.getT1(), both.getT2(), parents)));
    }

    private Mono<Map<Long, Contribution>> parents(List<Contribution> said) {
        List<Long> ids = said.stream()
                .map(Contribution::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return discussion.all(ids).collectMap(Contribution::id);
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return lately(letter)
                .flatMap(
                        lately -> receivers(lately).collectList().flatMap(some -> tell(letter, lately.ground(), some)));
    }

    private Mono<Void> tell(Letter letter, Ground ground, List<Receiver> some) {
        Topic topic = ground.topic();
        return topic.kind() == Topic.Kind.SUBJECT
                ? bag.fill(letter, some)
                : ideas.find(new IdeaId(topic.id())).flatMap(idea -> bag.fill(letter, said(letter, idea), some));
    }

    private static Happening said(Letter letter, Idea idea) {
        return Happening.narrow(letter.key(), idea, Happening.SAID, letter.writtenAt());
    }

    private static Flux<Receiver> receivers(Lately lately) {
        Flux<Receiver> author = Mono.justOrEmpty(lately.ground().author())
                .map(id -> new Receiver(id, Relation.AUTHOR))
                .flux();
        Flux<Receiver> repliedTo = Flux.fromStream(lately::repliedTo).map(id -> new Receiver(id, Relation.WRITER));
        return Flux.concat(author, repliedTo)
                .filter(receiver -> !lately.of(receiver.id()).isEmpty());
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return lately(letter)
                .filter(lately -> !lately.of(to.id()).isEmpty())
                .map(lately -> message(lately.ground(), lately.of(to.id()), to, as));
    }

    private Message message(Ground ground, List<Contribution> said, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String key = "notifications.discussion." + as.lower();
        Message.Draft draft = new Message.Draft(sentences)
                .say(key + ".text", "n", said.size(), "title", Titles.isolated(ground.title()));
        for (Contribution one : said) {
            draft.say(
                            "notifications.discussion.line",
                            "name",
                            one.authorName().isEmpty()
                                    ? sentences.of("notifications.discussion.somebody")
                                    : Titles.isolated(one.authorName()),
                            "side",
                            sentences.of(one.side().word()))
                    .quote(one.body(), one.language());
        }
        return draft.link("notifications.discussion.to", addresses.of(where(ground, said)))
                .done(
                        sentences.of(key + ".subject", "title", ground.title()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }

    private static String where(Ground ground, List<Contribution> said) {
        Contribution first = said.getFirst();
        Long parent = first.parent();
        boolean one = said.stream().allMatch(other -> Objects.equals(other.parent(), parent));
        return one && parent != null ? "/discussion/" + parent : ground.topic().discussion();
    }
}
