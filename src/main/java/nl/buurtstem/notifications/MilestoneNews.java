package nl.buurtstem.notifications;

import java.util.Objects;
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

/** A third, two thirds or all of the likes are there: the author, everybody who liked and followers are told. */
@Component
class MilestoneNews implements News {

    private static final String ALL = "100";

    private final Ideas ideas;
    private final Interested interested;
    private final Audience audience;
    private final Words words;
    private final Addresses addresses;

    MilestoneNews(Ideas ideas, Interested interested, Audience audience, Words words, Addresses addresses) {
        this.ideas = ideas;
        this.interested = interested;
        this.audience = audience;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return "likes.milestone";
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return ideas.find(id(letter))
                .flatMap(idea -> audience.tell(letter, interested.in(idea), idea, happening(letter, idea)));
    }

    /** Who follows the area hears when there are enough, who follows the idea hears of every step. */
    private static Happening happening(Letter letter, Idea idea) {
        String milestone = letter.value("milestone");
        return milestone.equals(ALL)
                ? Happening.wide(letter.key(), idea, Happening.SUPPORTED, letter.writtenAt())
                : Happening.narrow(letter.key(), idea, "MILESTONE_" + milestone, letter.writtenAt());
    }

    private static IdeaId id(Letter letter) {
        return new IdeaId(Long.parseLong(letter.value("idea")));
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return ideas.find(id(letter))
                .filter(idea -> idea.stage().isPublic())
                .map(idea -> message(letter.value("milestone"), idea, to, as));
    }

    private Message message(String milestone, Idea idea, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String key = "notifications.milestone." + milestone;
        int needed = Objects.requireNonNullElse(idea.likesNeeded(), 0);
        return new Message.Draft(sentences)
                .say(key + ".text", "title", Titles.isolated(idea.title()))
                .say("notifications.milestone.count", "likes", idea.likes(), "needed", needed)
                .say(key + ".next")
                .link(
                        "notifications.mail.to_idea",
                        addresses.of("/ideas/" + idea.id().value()))
                .done(
                        sentences.of(key + ".subject", "title", idea.title()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
