package nl.buurtstem.walkshop.action;

import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.Entry;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door between an agenda and ideas: what becomes an idea keeps its trail. */
@Component
public class ActionIdeas {

    private final Actions actions;
    private final ActionRepository repository;
    private final Ideas ideas;

    ActionIdeas(Actions actions, ActionRepository repository, Ideas ideas) {
        this.actions = actions;
        this.repository = repository;
        this.ideas = ideas;
    }

    /**
     * Makes an idea of an action, which came in during a walk and has nobody's name.
     *
     * @throws nl.buurtstem.kernel.Refused when it is one already, or they enter no ideas there
     */
    @Transactional
    public Mono<IdeaId> become(long action, NewIdea idea, Person facilitator) {
        return actions.requireFor(action, ActionRight.MAKE_IDEA, facilitator)
                .doOnNext(ActionIdeas::requireNone)
                .flatMap(found -> ideas.enter(idea, new Entry(Channel.WALK, actions.today(), "", null), facilitator))
                .delayUntil(id -> repository
                        .becomes(action, id)
                        .switchIfEmpty(Mono.error(() -> ActionRefusal.IDEA_ALREADY.because())));
    }

    private static void requireNone(WalkAction action) {
        if (action.idea() != null) {
            throw ActionRefusal.IDEA_ALREADY.because();
        }
    }
}
