package nl.buurtstem.feedback;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.feedback.promise.Promises;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: the municipality answers. */
@Component
public class Feedback {

    /** Whatever was answered before, this is an answer to it. */
    public static final long SEEN_ALL = -1;

    /** On the timeline, of an answer that leaves the idea where it is. */
    private static final String ANSWERED = "ANSWER";

    private final AnswerRepository answers;
    private final NamedDays days;
    private final Promises promises;
    private final Drafts drafts;
    private final Ideas ideas;
    private final Areas areas;
    private final Clock clock;

    Feedback(
            AnswerRepository answers,
            NamedDays days,
            Promises promises,
            Drafts drafts,
            Ideas ideas,
            Areas areas,
            Clock clock) {
        this.answers = answers;
        this.days = days;
        this.promises = promises;
        this.drafts = drafts;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Who gives an answer.
     *
     * @param reader the colleague who read it before; null without one
     */
    record Signer(ResidentId id, String name, @Nullable ResidentId reader) {}

    /** Answers an idea; the author and everybody who liked it hear of it. */
    @Transactional
    public Mono<Void> answer(IdeaId id, NewAnswer answer, Person person) {
        return answer(id, Answering.of(answer), SEEN_ALL, person);
    }

    /**
     * The same, with what it promises.
     *
     * @param seen the number of the last answer that this person has seen; 0 for none
     * @throws nl.buurtstem.kernel.Refused also when somebody answered meanwhile, or when a colleague must read it first
     */
    @Transactional
    public Mono<Void> answer(IdeaId id, Answering answering, long seen, Person person) {
        return requireAnswerable(id, person)
                .doOnNext(idea -> requireNoReader(idea.where()))
                .flatMap(idea -> give(idea, answering, seen, new Signer(person.id(), person.name(), null)))
                .then();
    }

    /** The same, where a colleague must read it first, and did. */
    @Transactional
    public Mono<Void> answerReadBy(Person reader, IdeaId id, Answering answering, long seen, Person writer) {
        return requireAnswerable(id, reader)
                .flatMap(idea -> give(idea, answering, seen, new Signer(writer.id(), writer.name(), reader.id())))
                .then();
    }

    private void requireNoReader(AreaPath where) {
        if (wantsReader(where)) {
            throw FeedbackRefusal.READER_NEEDED.because();
        }
    }

    /** Whether a colleague reads an answer before it is published. */
    public boolean wantsReader(AreaPath where) {
        return areas.settings(where.district()).secondEyes();
    }

    /** In the caller's transaction; who may, the caller has checked. */
    Mono<Long> give(Idea idea, Answering answering, long seen, Signer signer) {
        return answers.alone(idea.id())
                .then(answers.last(idea.id()))
                .flatMap(last -> seen == SEEN_ALL || last == seen
                        ? write(idea, answering, signer)
                        : meanwhile(idea.id(), last, answering.answer(), signer.id()));
    }

    /** Somebody answered since the form was drawn. Whoever sends the same once more has been heard the first time. */
    private Mono<Long> meanwhile(IdeaId idea, long last, NewAnswer answer, ResidentId by) {
        return answersTo(idea)
                .next()
                .filterWhen(given -> answers.isBy(last, by))
                .switchIfEmpty(Mono.error(
                        () -> FeedbackRefusal.ANSWERED_MEANWHILE.because().at("possible")))
                .filter(given -> given.said().equals(answer.staying()))
                .switchIfEmpty(Mono.error(
                        () -> FeedbackRefusal.ANSWERED_YOURSELF.because().at("possible")))
                .thenReturn(last);
    }

    private Mono<Long> write(Idea idea, Answering answering, Signer signer) {
        return days.movedBy(idea, answering).flatMap(day -> write(idea, answering, day, signer));
    }

    private Mono<Long> write(Idea idea, Answering answering, DayMove day, Signer signer) {
        NewAnswer answer = answering.answer();
        return act(idea, answer, day, signer.id())
                .flatMap(stage -> answers.add(idea.id(), stage, answer, day, signer, clock.instant()))
                .delayUntil(number -> days.tell(idea.id(), day, signer.id()))
                .flatMap(number -> promises.make(idea.id(), answering.promises(), answer.language(), signer.id())
                        .then(drafts.forget(idea.id(), signer.id()))
                        .thenReturn(number));
    }

    /**
     * The idea, when this person may answer it as it stands.
     *
     * @throws nl.buurtstem.kernel.Refused otherwise
     */
    Mono<Idea> requireAnswerable(IdeaId id, Person person) {
        return ideas.require(id, person).doOnNext(idea -> AnswerRight.require(person, idea.where(), idea.stage()));
    }

    private Mono<Stage> act(Idea idea, NewAnswer answer, DayMove day, ResidentId by) {
        Actor actor = new Actor(by, ActorRole.OFFICIAL);
        Move move = answer.move();
        if (move == null) {
            return ideas.record(idea.id(), ANSWERED, answer.reason(day), actor).thenReturn(idea.stage());
        }
        Stage to = move.to();
        return ideas.move(idea.id(), move, answer.reason(day), actor).thenReturn(to == null ? idea.stage() : to);
    }

    /** All answers to an idea, newest first. */
    public Flux<Answer> answersTo(IdeaId id) {
        return answers.about(List.of(id));
    }
}
