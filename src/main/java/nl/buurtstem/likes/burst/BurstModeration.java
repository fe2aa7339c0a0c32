package nl.buurtstem.likes.burst;

import java.util.Collection;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.likes.burst.BurstRepository.Words;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Moderated;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.moderation.Situation;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.moderation.Waiting;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Bursts as moderation sees them: what is taken away is a decision with a rule and a sentence, told to those whose likes they were, and may
 * be appealed. They wait on the work list in a way of their own, and nobody can flag them.
 */
@Component
class BurstModeration implements Moderated {

    private final Bursts bursts;

    BurstModeration(Bursts bursts) {
        this.bursts = bursts;
    }

    @Override
    public String kind() {
        return Bursts.KIND;
    }

    @Override
    public Flux<Waiting> waiting(Person official) {
        return Flux.empty();
    }

    @Override
    public Flux<Waiting> look(Collection<Long> ids, Person official) {
        return Flux.empty();
    }

    @Override
    public Mono<Subject> subject(long id) {
        return bursts.find(id).map(found -> subject(found.burst(), found.idea()));
    }

    private Subject subject(Burst burst, Idea idea) {
        return new Subject(
                kind(),
                burst.id(),
                1,
                idea.title(),
                idea.language(),
                idea.id().path(),
                idea.author(),
                idea.enteredBy(),
                idea.where(),
                situation(burst));
    }

    private static Situation situation(Burst burst) {
        if (burst.waits()) {
            return Situation.IN_REVIEW;
        }
        return burst.isTakenAway() ? Situation.HIDDEN : Situation.ELSEWHERE;
    }

    @Override
    public Flux<ResidentId> touched(long id) {
        return bursts.removedPeople(id);
    }

    /** In a hurry nobody has seen which likes they are. */
    @Override
    public Mono<Void> decided(long id, Decision decision, Person by) {
        return switch (decision.decision()) {
            case HIDE ->
                decision.rule() == Rule.URGENT
                        ? Mono.error(() -> BurstRefusal.CHANGED_MEANWHILE.because())
                        : bursts.takeAway(id, new Words(decision.sentence(), decision.language()), by);
            case RESTORE -> bursts.putBack(id);
            case PUBLISH, ASK_CHANGE, KEEP -> Mono.error(() -> BurstRefusal.CHANGED_MEANWHILE.because());
        };
    }
}
