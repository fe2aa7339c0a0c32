package nl.buurtstem.discussion;

import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ideas can be talked about once they are published, as long as something is still to happen to them. */
@Component
class IdeaTopics implements TopicSource {

    private final Ideas ideas;

    IdeaTopics(Ideas ideas) {
        this.ideas = ideas;
    }

    @Override
    public Topic.Kind kind() {
        return Topic.Kind.IDEA;
    }

    @Override
    public Mono<Ground> require(long id, Viewer viewer) {
        return ideas.require(new IdeaId(id), viewer)
                .filter(Idea::isPublic)
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NO_SUCH_TOPIC.because()))
                .map(IdeaTopics::ground);
    }

    @Override
    public Mono<Ground> find(long id) {
        return ideas.find(new IdeaId(id)).map(IdeaTopics::ground);
    }

    private static Ground ground(Idea idea) {
        return new Ground(
                topic(idea.id()),
                idea.title(),
                idea.language(),
                idea.where(),
                idea.author(),
                idea.stage().isOpen());
    }

    /** The same from a card, which does not name the author. */
    static Ground ground(IdeaCard card) {
        return new Ground(
                topic(card.id()),
                card.title(),
                card.language(),
                card.where(),
                null,
                card.stage().isOpen());
    }

    private static Topic topic(IdeaId id) {
        return new Topic(Topic.Kind.IDEA, id.value());
    }

    @Override
    public Mono<Void> talkedAbout(long id) {
        return ideas.talkedAbout(new IdeaId(id));
    }
}
