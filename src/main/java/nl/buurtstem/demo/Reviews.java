package nl.buurtstem.demo;

import nl.buurtstem.discussion.Discussion;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.moderation.appeal.Appeals;
import nl.buurtstem.moderation.appeal.RulingForm;
import nl.buurtstem.moderation.appeal.Verdict;
import nl.buurtstem.residents.Person;
import nl.buurtstem.statements.Statements;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What officials decide about the story's ideas. */
@Component
@Profile("demo")
class Reviews {

    private final Decisions decisions;
    private final Appeals appeals;

    Reviews(Decisions decisions, Appeals appeals) {
        this.decisions = decisions;
        this.appeals = appeals;
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

    /** Its author asks for a second person. */
    Mono<Void> appeal(IdeaId idea, String words, Person author) {
        return decisions
                .last("idea", idea.value())
                .flatMap(decided -> appeals.ask(decided.id(), words, author.language(), author));
    }

    /** The second person agrees with the first. */
    Mono<Void> uphold(IdeaId idea, String sentence, Person by) {
        return decisions
                .last("idea", idea.value())
                .flatMap(decided -> appeals.find(decided.id()))
                .flatMap(about -> appeals.rule(
                        about.decided().id(),
                        new RulingForm(Verdict.UPHELD.name(), "", sentence, about.version(), "nl"),
                        about.version(),
                        by));
    }

    /** Something that was said. */
    Mono<Void> publishText(long contribution, String sentence, Person by) {
        Decision decision = new Decision(Decision.Kind.PUBLISH, Rule.NONE, sentence, "nl");
        return decisions
                .decide(Discussion.KIND, contribution, decision, new Decisions.Seen(0, null), by)
                .then();
    }

    /** A statement in a chat session. */
    Mono<Void> publishStatement(long statement, String sentence, Person by) {
        Decision decision = new Decision(Decision.Kind.PUBLISH, Rule.NONE, sentence, "nl");
        return decisions
                .decide(Statements.KIND, statement, decision, new Decisions.Seen(0, null), by)
                .then();
    }

    private Mono<Void> decide(IdeaId idea, Decision decision, int before, Person by) {
        return decisions
                .decide("idea", idea.value(), decision, new Decisions.Seen(before, null), by)
                .then();
    }
}
