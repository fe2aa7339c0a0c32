package nl.buurtstem.feedback.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Terms;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: until when the municipality takes for what it owes, and putting that off in public. */
@Component
public class ResponseClock {

    /** The kind of letter that tells the people of the municipality which terms are running out; it has the {@code day}. */
    public static final String LETTER = "clock.warnings";

    /** On the timeline, of a term that was put off. */
    private static final String PUT_OFF = "DELAY";

    /** In working days. */
    private static final int NEAR = 5;

    private final DelayRepository delays;
    private final TermRepository terms;
    private final Ideas ideas;
    private final Areas areas;
    private final Clock clock;

    ResponseClock(DelayRepository delays, TermRepository terms, Ideas ideas, Areas areas, Clock clock) {
        this.delays = delays;
        this.terms = terms;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /** The last day that is near: whoever works on it is reminded. */
    public LocalDate near() {
        return WorkingDays.after(today(), NEAR);
    }

    /** Whether whoever must act sees it in their list: its day is near, or people of the municipality are told that time passes. */
    public boolean presses(LocalDate since, LocalDate due) {
        return !due.isAfter(near()) || Warning.on(today(), since, due) != Warning.NONE;
    }

    /** The terms of these ideas; those that nothing is owed are left out. */
    public Mono<Map<IdeaId, Term>> terms(Collection<IdeaCard> cards) {
        return running(cards.stream().map(Watched::of).toList());
    }

    /** The term of this idea that runs until a day an answer named; empty where no answer did. */
    public Mono<Term> named(Idea idea) {
        Watched watched = Watched.of(idea);
        return Mono.justOrEmpty(Duty.in(idea.stage()))
                .filterWhen(duty -> delays.promises(List.of(idea.id())).any(promise -> counts(promise, duty, watched)))
                .flatMap(duty -> term(idea));
    }

    /** Says of a term, in the caller's transaction, until when it goes on; that it is told of, the caller sees to. */
    public Mono<Void> goesOn(IdeaId id, Term term, Delay delay, ResidentId by) {
        return delays.add(id, term, delay, by, clock.instant());
    }

    /** The terms of these ideas, also before they are published. */
    Mono<Map<IdeaId, Term>> termsOf(Collection<IdeaId> ids) {
        return terms.ideas(ids).collectList().flatMap(this::running);
    }

    /** The term of this idea, also before it is published; empty when nothing is owed. */
    Mono<Term> term(Idea idea) {
        return running(List.of(Watched.of(idea))).flatMap(terms -> Mono.justOrEmpty(terms.get(idea.id())));
    }

    /** What is owed of these ideas at this moment. */
    Mono<Map<IdeaId, Term>> running(Collection<Watched> all) {
        List<IdeaId> owed = all.stream()
                .filter(idea -> Duty.in(idea.stage()).isPresent())
                .map(Watched::id)
                .toList();
        if (owed.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Mono.zip(
                delays.about(owed).collectMultimap(DelayRepository.PutOff::idea),
                delays.promises(owed).collectMap(DelayRepository.Promise::idea),
                (putOff, promises) -> all.stream()
                        .flatMap(idea -> term(
                                idea,
                                putOff.getOrDefault(idea.id(), List.of()),
                                Optional.ofNullable(promises.get(idea.id())))
                                .map(term -> Map.entry(idea.id(), term))
                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Optional<Term> term(
            Watched idea, Collection<DelayRepository.PutOff> putOff, Optional<DelayRepository.Promise> promise) {
        Terms terms = areas.settings(idea.where().district()).terms();
        return Duty.in(idea.stage()).flatMap(duty -> {
            Optional<DelayRepository.Promise> counts = promise.filter(one -> counts(one, duty, idea));
            LocalDate since = counts.map(DelayRepository.Promise::since).orElse(idea.staged());
            return duty.promised(
                            since,
                            terms,
                            counts.map(DelayRepository.Promise::until).orElse(null))
                    .map(day -> new Term(duty, since, day, latest(putOff, duty, since), 0));
        });
    }

    /** A day that was named before the yes says nothing of the plan; what was promised before the work began still holds. */
    private static boolean counts(DelayRepository.Promise promise, Duty duty, Watched idea) {
        return switch (duty) {
            case KEEP -> true;
            case PLAN -> !promise.since().isBefore(idea.staged());
            case READ, DECIDE, PROMISE -> false;
        };
    }

    private static @Nullable Delay latest(Collection<DelayRepository.PutOff> putOff, Duty duty, LocalDate since) {
        return putOff.stream()
                .filter(one -> one.duty() == duty && one.since().equals(since))
                .map(DelayRepository.PutOff::delay)
                .findFirst()
                .orElse(null);
    }

    /** The ideas the people of the municipality are told about on this day, as far as they are still owed something. */
    public Flux<Warned> warned(LocalDate day) {
        return terms.warnedOn(day).map(Warned::of);
    }

    /** How many working days this district takes. */
    Terms takes(int district) {
        return areas.settings(district).terms();
    }

    /**
     * What is owed of this idea, when this person may put it off.
     *
     * @throws nl.buurtstem.kernel.Refused otherwise
     */
    Mono<Owed> requireOwed(IdeaId id, Person person) {
        return ideas.require(id, person)
                .doOnNext(idea -> DelayRight.require(person, idea.where()))
                .flatMap(idea -> term(idea).map(term -> new Owed(idea, term)))
                .switchIfEmpty(Mono.error(() -> ClockRefusal.NO_TERM.because()));
    }

    /** An idea and what is owed of it. */
    record Owed(Idea idea, Term term) {}

    /** Puts the term off: it stands on the timeline with its reason, and the people who care hear of it. */
    @Transactional
    public Mono<Void> putOff(IdeaId id, Delay delay, Person person) {
        return requireOwed(id, person)
                .flatMap(owed -> delays.add(id, owed.term(), delay, person.id(), clock.instant())
                        .then(told(owed.idea(), delay, person)));
    }

    private Mono<Void> told(Idea idea, Delay delay, Person person) {
        ActorRole role = person.is(Role.OFFICIAL, idea.where()) ? ActorRole.OFFICIAL : ActorRole.CLERK;
        Reason reason = new Reason(
                delay.reason(),
                delay.language(),
                Map.of(Reason.Key.DATE, delay.until().toString()));
        return ideas.record(idea.id(), PUT_OFF, reason, Actor.staff(person, role))
                .then();
    }
}
