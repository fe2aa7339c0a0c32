package nl.buurtstem.likes.burst;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.live.Live;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.residents.Person;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: finding bursts of likes, and what a person decides about them. */
@Component
@EnableConfigurationProperties(BurstRule.class)
public class Bursts {

    static final int REASON_MIN = 10;
    static final int REASON_MAX = 500;

    private static final Duration LOOK_BACK = Duration.ofHours(2);

    private final BurstRepository repository;
    private final BurstRule rule;
    private final Ideas ideas;
    private final Decisions decisions;
    private final AuditLog audit;
    private final Live live;
    private final Clock clock;

    Bursts(
            BurstRepository repository,
            BurstRule rule,
            Ideas ideas,
            Decisions decisions,
            AuditLog audit,
            Live live,
            Clock clock) {
        this.repository = repository;
        this.rule = rule;
        this.ideas = ideas;
        this.decisions = decisions;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    BurstRule rule() {
        return rule;
    }

    /** Marks the likes of every burst of late; says how many were not marked before. */
    @Transactional
    public Mono<Long> look() {
        Instant since = clock.instant().minus(LOOK_BACK.plus(rule.within()));
        return repository
                .alone()
                .thenMany(repository.lately(since, since.minus(rule.fresh())))
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMapIterable(Map::entrySet)
                .concatMap(found -> mark(found.getKey(), found.getValue()))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> mark(IdeaId idea, Collection<BurstRule.Given> likes) {
        Set<BurstRule.Given> burst = rule.burst(List.copyOf(likes));
        return burst.isEmpty()
                ? Mono.just(0L)
                : repository.open(idea, clock.instant()).flatMap(id -> repository.mark(id, idea, burst));
    }

    /** A burst and the idea it is about. */
    public record Found(Burst burst, Idea idea) {

        BurstRight.Situation now() {
            return new BurstRight.Situation(idea.where(), idea.author(), idea.enteredBy(), burst.waits());
        }
    }

    /** What waits for this person. */
    Flux<Found> waiting(Person person) {
        return repository
                .waiting()
                .concatMap(this::withIdea)
                .filter(found -> BurstRight.DECIDE.allows(person, found.now()));
    }

    private Mono<Found> withIdea(Burst burst) {
        return ideas.find(burst.idea()).map(idea -> new Found(burst, idea));
    }

    /** This one; empty when there is none. */
    public Mono<Found> find(long id) {
        return repository.find(id).flatMap(this::withIdea);
    }

    /** What waits about this idea. */
    public Flux<Burst> waiting(IdeaId idea) {
        return repository.of(List.of(idea)).filter(Burst::waits);
    }

    /** What everybody may know, by idea. */
    Mono<Map<IdeaId, Collection<Burst>>> of(Collection<IdeaId> ids) {
        return repository.of(ids).collectMultimap(Burst::idea);
    }

    /**
     * Decides, in one transaction.
     *
     * @param seen how many likes the person had before them
     * @param language of the reason
     * @throws nl.buurtstem.kernel.Refused when it is not theirs to decide, somebody else did, or there are other likes by now
     */
    @Transactional
    public Mono<Void> decide(long id, BurstVerdict verdict, String reason, String language, int seen, Person person) {
        return requireDecidable(id, verdict, reason, seen, person)
                .flatMap(
                        found -> carryOut(found, verdict, new BurstRepository.Words(reason.strip(), language), person));
    }

    /** This one, when this person may decide so as it stands; changes nothing. */
    Mono<Found> requireDecidable(long id, BurstVerdict verdict, String reason, int seen, Person person) {
        return find(id).switchIfEmpty(Mono.error(() -> BurstRefusal.NO_SUCH_BURST.because()))
                .flatMap(found -> requireRight(found, person))
                .doOnNext(found -> {
                    if (found.burst().likes() != seen) {
                        throw BurstRefusal.CHANGED_MEANWHILE.because();
                    }
                    requireReason(verdict, reason);
                });
    }

    private Mono<Found> requireRight(Found found, Person person) {
        BurstRefusal why = BurstRight.DECIDE.refuses(person, found.now());
        if (why == BurstRefusal.DECIDED_MEANWHILE) {
            return decidedMeanwhile(found.burst().id());
        }
        return why == null ? Mono.just(found) : Mono.error(why.because());
    }

    private <T> Mono<T> decidedMeanwhile(long id) {
        return repository
                .find(id)
                .flatMap(burst -> decisions.nameOf(burst.decidedBy()))
                .flatMap(name -> Mono.error(BurstRefusal.DECIDED_MEANWHILE.because("name", name)));
    }

    private static void requireReason(BurstVerdict verdict, String reason) {
        int length = reason.strip().length();
        if (verdict == BurstVerdict.REMOVE && (length < REASON_MIN || length > REASON_MAX)) {
            throw BurstRefusal.REASON_LENGTH
                    .because("min", REASON_MIN, "max", REASON_MAX)
                    .at("reason");
        }
    }

    private Mono<Void> carryOut(Found found, BurstVerdict verdict, BurstRepository.Words words, Person person) {
        Burst burst = found.burst();
        Mono<Integer> likes = verdict == BurstVerdict.COUNT
                ? Mono.just(burst.likes())
                : repository.remove(burst).switchIfEmpty(Mono.error(() -> BurstRefusal.LIKES_CLOSED.because()));
        return likes.flatMap(n -> repository
                        .decide(burst.id(), verdict, words, n, person, clock.instant())
                        .filter(decided -> decided)
                        .switchIfEmpty(Mono.defer(() -> decidedMeanwhile(burst.id())))
                        .flatMap(decided -> log(burst, verdict, n, person)))
                .then(live.changed(burst.idea().value()));
    }

    private Mono<Void> log(Burst burst, BurstVerdict verdict, int likes, Person person) {
        return audit.write(
                person.id(),
                "likes.burst_" + verdict.lower(),
                Ideas.KIND,
                burst.idea().toString(),
                Map.of("burst", String.valueOf(burst.id()), "likes", String.valueOf(likes)));
    }
}
