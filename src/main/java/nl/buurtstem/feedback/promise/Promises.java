package nl.buurtstem.feedback.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: what was promised, and what came of it. */
@Component
public class Promises {

    private final PromiseRepository promises;
    private final Ideas ideas;
    private final Clock clock;

    Promises(PromiseRepository promises, Ideas ideas, Clock clock) {
        this.promises = promises;
        this.ideas = ideas;
        this.clock = clock;
    }

    /** Writes down what an answer promises, in the answer's own transaction. Whether they may, the caller has checked. */
    @Transactional
    public Mono<Void> make(IdeaId idea, List<NewPromise> made, String language, ResidentId by) {
        return Flux.fromIterable(made)
                .concatMap(one -> promises.add(idea, one, language, by, clock.instant()))
                .then();
    }

    /** The promises about these ideas; whether those can be read, the caller has checked. */
    public Flux<Promise> about(Collection<IdeaId> ids) {
        return promises.about(ids);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /** A promise and the idea it is about. */
    record Found(Promise promise, IdeaCard idea) {}

    /** The promise, when its idea can be read. */
    Mono<Found> require(long id) {
        return promises.find(id)
                .flatMap(promise -> ideas.cards(List.of(promise.idea())).next().map(card -> new Found(promise, card)))
                .switchIfEmpty(Mono.error(() -> PromiseRefusal.NO_SUCH_PROMISE.because()));
    }

    /** The same, when this person may say what came of it. */
    Mono<Found> requireMine(long id, Person person) {
        return require(id)
                .doOnNext(found -> PromiseRight.require(
                        person, found.promise(), found.idea().where()));
    }

    /** Says what came of a promise: everybody reads it, and the people who care about the idea hear of it. */
    @Transactional
    public Mono<Void> say(long id, Outcome outcome, Person person) {
        return requireMine(id, person)
                .doOnNext(found -> outcome.check(found.promise(), today()))
                .flatMap(found -> promises.say(found.promise(), outcome, person.id(), clock.instant())
                        .switchIfEmpty(Mono.error(
                                () -> PromiseRefusal.SAID_MEANWHILE.because().at("state")))
                        .then(told(found.promise(), outcome, person)));
    }

    private Mono<Void> told(Promise promise, Outcome outcome, Person person) {
        LocalDate due = outcome.due();
        Reason reason = new Reason(
                outcome.reason(), outcome.language(), due == null ? Map.of() : Map.of(Reason.Key.DATE, due.toString()));
        return ideas.record(promise.idea(), outcome.kind(), reason, Actor.staff(person, ActorRole.OFFICIAL))
                .then();
    }
}
