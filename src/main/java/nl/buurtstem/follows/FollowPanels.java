package nl.buurtstem.follows;

import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Beside the text of an idea: following it, and stopping. */
@Component
class FollowPanels implements IdeaPanel {

    private static final int AFTER_LIKES = 15;

    private final FollowDoor door;
    private final Ideas ideas;

    FollowPanels(FollowDoor door, Ideas ideas) {
        this.door = door;
        this.ideas = ideas;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return AFTER_LIKES;
    }

    @Override
    public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
        return Flux.fromIterable(ids)
                .flatMap(ideas::find)
                .filter(idea -> idea.stage().isOpen())
                .concatMap(idea -> door.isFollowed(viewer, Target.idea(idea.id()))
                        .map(followed -> Map.entry(idea.id(), panel(idea, followed, viewer))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Panel panel(Idea idea, boolean followed, Viewer viewer) {
        boolean own = viewer instanceof Person person && idea.isBy(person.id());
        return new Panel("follows/side", Map.of("idea", idea.id(), "followed", followed, "own", own));
    }
}
