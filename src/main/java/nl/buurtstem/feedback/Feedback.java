package nl.buurtstem.feedback;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: the municipality answers. */
@Component
public class Feedback {

    /** On the timeline, of an answer that leaves the idea where it is. */
    private static final String ANSWERED = "ANSWER";

    private final AnswerRepository answers;
    private final Ideas ideas;
    private final Clock clock;

    Feedback(AnswerRepository answers, Ideas ideas, Clock clock) {
        this.answers = answers;
        this.ideas = ideas;
        this.clock = clock;
    }

    /** Answers an idea; the author and everybody who liked it hear of it. */
    @Transactional
    public Mono<Void> answer(IdeaId id, NewAnswer answer, Person person) {
        return requireAnswerable(id, person)
                .flatMap(idea -> act(idea, answer, person)
                        .flatMap(stage -> answers.add(id, stage, answer, person, clock.instant())))
                .then();
    }

    /**
     * The idea, when this person may answer it as it stands.
     *
     * @throws nl.buurtstem.kernel.Refused otherwise
     */
    Mono<Idea> requireAnswerable(IdeaId id, Person person) {
        return ideas.require(id, person).doOnNext(idea -> AnswerRight.require(person, idea.where(), idea.stage()));
    }

    private Mono<Stage> act(Idea idea, NewAnswer answer, Person person) {
        Actor actor = Actor.staff(person, ActorRole.OFFICIAL);
        Move move = answer.move();
        if (move == null) {
            return ideas.record(idea.id(), ANSWERED, answer.reason(), actor).thenReturn(idea.stage());
        }
        Stage to = move.to();
        return ideas.move(idea.id(), move, answer.reason(), actor).thenReturn(to == null ? idea.stage() : to);
    }

    /** All answers to an idea, newest first. */
    public Flux<Answer> answersTo(IdeaId id) {
        return answers.about(List.of(id));
    }
}
