package nl.buurtstem.demo;

import nl.buurtstem.discussion.Discussion;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.residents.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What officials decide about the story's ideas. */
@Component
@Profile("demo")
class Reviews {

    private final Decisions decisions;

    Reviews(Decisions decisions) {
        this.decisions = decisions;
    }

    Mono<Void> publish(IdeaId idea, String sentence, Person by) {
        return decide(idea, new Decision(Decision.Kind.PUBLISH, Rule.NONE, sentence, "nl"), 0, by);
    }

    Mono<Void> askChange(IdeaId idea, String sentence, Person by) {
        return decide(idea, new Decision(Decision.Kind.ASK_CHANGE, Rule.UNCLEAR, sentence, "nl"), 0, by);
    }

    /** After it had been published. */
    Mono<Void> hide(IdeaId idea, String sentence, Person by) {
        return decide(idea, new Decision(Decision.Kind.HIDE, Rule.ATTACK, sentence, "nl"), 1, by);
    }

    /** Something that was said. */
    Mono<Void> publishText(long contribution, String sentence, Person by) {
        Decision decision = new Decision(Decision.Kind.PUBLISH, Rule.NONE, sentence, "nl");
        return decisions
                .decide(Discussion.KIND, contribution, decision, new Decisions.Seen(0, null), by)
                .then();
    }

    private Mono<Void> decide(IdeaId idea, Decision decision, int before, Person by) {
        return decisions
                .decide("idea", idea.value(), decision, new Decisions.Seen(before, null), by)
                .then();
    }
}
